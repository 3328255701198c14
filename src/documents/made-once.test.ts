import { expect, test } from 'vitest';
import { fakeStorage } from '#src/adapters/storage/fake.ts';
import { certificateSheet, invoiceSheet } from '#tests/support/make/sheets.ts';
import { documentsMadeOnce } from './made-once.ts';
import { pdfDocuments } from './pdf.ts';

test('the same sheet is drawn once, by a thread of its own, as it would be drawn here', async () => {
  const storage = fakeStorage();
  let kept = 0;
  const documents = documentsMadeOnce({
    readMade: storage.readMade,
    putMade: async (key, name, bytes) => {
      kept += 1;
      await storage.putMade(key, name, bytes);
    },
  });
  const [item, same] = await Promise.all([
    documents.certificatePdf(certificateSheet()),
    documents.certificatePdf(certificateSheet()),
  ]);
  expect(item).toEqual(await pdfDocuments().certificatePdf(certificateSheet()));
  expect(same).toEqual(item);
  expect(await documents.certificatePdf(certificateSheet())).toEqual(item);
  expect(kept).toBe(1);
  expect(await documentsMadeOnce(storage).certificatePdf(certificateSheet())).toEqual(item);
  const other = await documents.certificatePdf(certificateSheet({ number: 'KB-ANDERS' }));
  expect(other).not.toEqual(item);
  expect(kept).toBe(2);
});

test('a sheet that does not add up is a fault for who asked, and the next is drawn', async () => {
  const documents = documentsMadeOnce(fakeStorage());
  const wrong = { ...invoiceSheet(), totalCents: 1 };
  await expect(documents.invoicePdf(wrong)).rejects.toThrow();
  expect(await documents.invoicePdf(invoiceSheet())).toEqual(await pdfDocuments().invoicePdf(invoiceSheet()));
});

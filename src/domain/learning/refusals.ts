import { Refusal } from '#domain/refusal.ts';
import type { FileRefusal } from '#src/adapters/reading/port.ts';

/** What we do not show to you is, to you, not there. */
export const notFound = () => new Refusal('learning.not_found', 'not_found');
export const noAccess = () => new Refusal('learning.no_access', 'not_found');
export const onlyAdministrator = () => new Refusal('learning.only_administrator', 'not_allowed');

export const unknownCourse = () => new Refusal('learning.unknown_course', 'invalid', {}, 'courseId');
export const noTrainer = () => new Refusal('learning.no_trainer', 'invalid', {}, 'trainerId');
export const wrongCapacity = (most: number) => new Refusal('learning.wrong_capacity', 'invalid', { most }, 'capacity');
export const endsBeforeStart = () => new Refusal('learning.ends_before_start', 'invalid', {}, 'endsAt');
export const closesOutside = (years: number) =>
  new Refusal('learning.closes_outside', 'invalid', { years }, 'closesAt');
export const meetingOutside = (years: number) => new Refusal('learning.meeting_outside', 'invalid', { years }, 'day');
export const meetingLength = (least: number, mostHours: number) =>
  new Refusal('learning.meeting_length', 'invalid', { least, mostHours }, 'endsAt');
export const meetingBeforeClosing = () => new Refusal('learning.meeting_before_closing', 'invalid', {}, 'day');
export const meetingOverlaps = () => new Refusal('learning.meeting_overlaps', 'conflict', {}, 'startsAt');
export const trainerIsBusy = (startsAt: Date, city: string, field: string) =>
  new Refusal('learning.trainer_is_busy', 'conflict', { startsAt, city }, field);
export const trainerInGroup = () => new Refusal('learning.trainer_in_group', 'conflict', {}, 'trainerId');
export const meetingBegan = () => new Refusal('learning.meeting_began', 'conflict');
export const meetingIsOff = () => new Refusal('learning.meeting_is_off', 'conflict');
export const onlyMeeting = () => new Refusal('learning.only_meeting', 'conflict');
export const runIsOff = () => new Refusal('learning.run_is_off', 'conflict');
export const runIsOver = () => new Refusal('learning.run_is_over', 'conflict');
export const whyTooLong = (most: number) => new Refusal('learning.why_too_long', 'too_large', { most }, 'why');
export const otherBack = (cents: number) => new Refusal('learning.other_back', 'conflict', { cents });
export const stopNotConfirmed = () => new Refusal('learning.stop_not_confirmed', 'invalid', {}, 'sure');
export const nothingChanges = () => new Refusal('learning.nothing_changes', 'conflict');

export const noMeetingNow = () => new Refusal('learning.no_meeting_now', 'conflict', {}, 'code');
export const wrongCode = () => new Refusal('learning.wrong_code', 'invalid', {}, 'code');

export const questionsSkipped = (count: number, field: string) =>
  new Refusal('learning.questions_skipped', 'invalid', { count }, field);
export const unknownAnswer = (field: string) => new Refusal('learning.unknown_answer', 'invalid', {}, field);

export const chooseOne = (field: string) => new Refusal('learning.choose_one', 'invalid', {}, field);
export const cardsSkipped = (count: number, field: string) =>
  new Refusal('learning.cards_skipped', 'invalid', { count }, field);
export const notThisStep = () => new Refusal('learning.not_this_step', 'conflict');
export const talkWentOn = () => new Refusal('learning.talk_went_on', 'conflict');
export const roundIsOver = () => new Refusal('learning.round_is_over', 'conflict');
export const practiceTooLong = (most: number, field: string) =>
  new Refusal('learning.practice_too_long', 'too_large', { most }, field);

export const questionWithdrawn = () => new Refusal('learning.question_withdrawn', 'gone');
export const questionChanged = () => new Refusal('learning.question_changed', 'conflict');
export const recalledElsewhere = () => new Refusal('learning.recalled_elsewhere', 'conflict');
export const notAskedNow = () => new Refusal('learning.not_asked_now', 'conflict');

export const textTooLong = (most: number) => new Refusal('learning.text_too_long', 'too_large', { most }, 'text');
export const workIsRead = () => new Refusal('learning.work_is_read', 'conflict');
export const workIsApproved = () => new Refusal('learning.work_is_approved', 'conflict');
export const notApproved = () => new Refusal('learning.not_approved', 'conflict');
export const nobodyReads = () => new Refusal('learning.nobody_reads', 'conflict');
export const nothingToHandIn = () => new Refusal('learning.nothing_to_hand_in', 'invalid', {}, 'text');
export const textNeeded = () => new Refusal('learning.text_needed', 'invalid', {}, 'text');
export const bsnInside = () => new Refusal('learning.bsn_inside', 'invalid', {}, 'text');
export const bsnInFile = (names: readonly string[]) =>
  new Refusal('learning.bsn_in_file', 'invalid', { names }, 'noBsn');
export const workUnreadable = (name: string) => new Refusal('learning.file_unreadable', 'invalid', { name }, 'file');
export const fileNeeded = () => new Refusal('learning.file_needed', 'invalid', {}, 'file');
export const notConfirmed = () => new Refusal('learning.not_confirmed', 'invalid', {}, 'sure');

export const noFilesHere = () => new Refusal('learning.no_files_here', 'invalid', {}, 'file');
export const noTextHere = () => new Refusal('learning.no_text_here', 'invalid', {}, 'text');
export const chooseFile = () => new Refusal('learning.choose_file', 'invalid', {}, 'file');
export const tooManyFiles = (most: number) => new Refusal('learning.too_many_files', 'too_large', { most }, 'file');
export const roomIsFull = (mostMegabytes: number) =>
  new Refusal('learning.room_is_full', 'too_large', { mostMegabytes }, 'file');
export const fileRefused = (fault: FileRefusal) =>
  new Refusal('learning.file_refused', fault === 'too_large' ? 'too_large' : 'invalid', { fault }, 'file');

export const ownWork = () => new Refusal('learning.own_work', 'not_allowed');
export const olderVersion = () => new Refusal('learning.older_version', 'conflict');
export const alreadyAnswered = () => new Refusal('learning.already_answered', 'conflict');
export const strengthNeeded = () => new Refusal('learning.strength_needed', 'invalid', {}, 'strength');
export const nextStepNeeded = () => new Refusal('learning.next_step_needed', 'invalid', {}, 'nextStep');
export const feedbackTooLong = (most: number, field: string) =>
  new Refusal('learning.feedback_too_long', 'too_large', { most }, field);

export const meetingNotStarted = () => new Refusal('learning.meeting_not_started', 'conflict');
export const unknownPresence = () => new Refusal('learning.unknown_presence', 'invalid', {}, 'presence');
export const notInGroup = () => new Refusal('learning.not_in_group', 'invalid', {}, 'presence');

export const presenceMissing = (field: string) => new Refusal('learning.presence_missing', 'invalid', {}, field);
export const minutesOutside = (most: number, field: string) =>
  new Refusal('learning.minutes_outside', 'invalid', { most }, field);
export const noteTooLong = (most: number, field: string) =>
  new Refusal('learning.note_too_long', 'too_large', { most }, field);
export const attendanceChanged = () => new Refusal('learning.attendance_changed', 'conflict');

export const messageIsEmpty = () => new Refusal('learning.message_is_empty', 'invalid', {}, 'text');
export const messageTooLong = (most: number) => new Refusal('learning.message_too_long', 'too_large', { most }, 'text');
export const nobodyToWriteTo = () => new Refusal('learning.nobody_to_write_to', 'conflict');

export const onlyTheProduct = () => new Refusal('learning.only_the_product', 'not_allowed');

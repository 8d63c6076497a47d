import type { MigrationInterface } from 'typeorm';
import { FirstTables1795248000000 } from './1795248000000-first-tables.js';
import { SignIn1795248001000 } from './1795248001000-sign-in.js';
import { TaskSearch1795248003000 } from './1795248003000-task-search.js';
import { MessageDelivery1795248004000 } from './1795248004000-message-delivery.js';
import { ReviewAndAmendment1795248007000 } from './1795248007000-review-and-amendment.js';
import { UnitLists1795248008000 } from './1795248008000-unit-lists.js';
import { PlanLeads1795248008001 } from './1795248008001-plan-leads.js';
import { ReviewForward1795248010000 } from './1795248010000-review-forward.js';
import { ExtensionRequests1795248020000 } from './1795248020000-extension-requests.js';
import { ResultDocuments1795248020001 } from './1795248020001-result-documents.js';
import { ContributionRequests1795248030000 } from './1795248030000-contribution-requests.js';
import { InsideUnit1795248030001 } from './1795248030001-inside-unit.js';
import { UnitChanges1795248040000 } from './1795248040000-unit-changes.js';
import { Occurrences1795248041000 } from './1795248041000-occurrences.js';
import { Search1795248050000 } from './1795248050000-search.js';
import { ReminderPolicy1795248060000 } from './1795248060000-reminder-policy.js';
import { FollowUp1795248060001 } from './1795248060001-follow-up.js';
import { LightLedger1795248070000 } from './1795248070000-light-ledger.js';
import { DeliveryAlarm1795248070001 } from './1795248070001-delivery-alarm.js';
import { AuditChain1795248080000 } from './1795248080000-audit-chain.js';
import { ReportPeriods1795248090000 } from './1795248090000-report-periods.js';
import { FollowUpReports1795248090001 } from './1795248090001-follow-up-reports.js';
import { SendingPlace1795248080001 } from './1795248080001-sending-place.js';
import { CalendarFeed1795248070002 } from './1795248070002-calendar-feed.js';
import { Targets1795248110000 } from './1795248110000-targets.js';
import { UnitReportVersions1795248100000 } from './1795248100000-unit-report-versions.js';
import { PersonLeave1795248140000 } from './1795248140000-person-leave.js';
import { WorkHandover1795248140001 } from './1795248140001-work-handover.js';
import { ConsolidatedReports1795248120000 } from './1795248120000-consolidated-reports.js';
import { Webhooks1795248150000 } from './1795248150000-webhooks.js';
import { PasswordLink1795248140002 } from './1795248140002-password-link.js';
import { SavedView1795248140003 } from './1795248140003-saved-view.js';
import { LeaderCharge1795248170000 } from './1795248170000-leader-charge.js';
import { CountingEntries1795248190000 } from './1795248190000-counting-entries.js';
import { AuthoritySettings1795248170001 } from './1795248170001-authority-settings.js';
import { AccessChange1795248180000 } from './1795248180000-access-change.js';
import { TaskLeaders1795248230000 } from './1795248230000-task-leaders.js';
import { SessionBrowser1795248250000 } from './1795248250000-session-browser.js';

/** Every migration in order. A migration is never changed once it has left `main`; a new one follows it. */
export const MIGRATIONS: Array<new () => MigrationInterface> = [
  FirstTables1795248000000,
  SignIn1795248001000,
  TaskSearch1795248003000,
  MessageDelivery1795248004000,
  ReviewAndAmendment1795248007000,
  UnitLists1795248008000,
  PlanLeads1795248008001,
  ReviewForward1795248010000,
  ExtensionRequests1795248020000,
  ResultDocuments1795248020001,
  ContributionRequests1795248030000,
  InsideUnit1795248030001,
  UnitChanges1795248040000,
  Occurrences1795248041000,
  Search1795248050000,
  ReminderPolicy1795248060000,
  FollowUp1795248060001,
  LightLedger1795248070000,
  DeliveryAlarm1795248070001,
  AuditChain1795248080000,
  SendingPlace1795248080001,
  CalendarFeed1795248070002,
  ReportPeriods1795248090000,
  FollowUpReports1795248090001,
  Targets1795248110000,
  UnitReportVersions1795248100000,
  PersonLeave1795248140000,
  WorkHandover1795248140001,
  ConsolidatedReports1795248120000,
  Webhooks1795248150000,
  PasswordLink1795248140002,
  SavedView1795248140003,
  LeaderCharge1795248170000,
  CountingEntries1795248190000,
  AuthoritySettings1795248170001,
  AccessChange1795248180000,
  TaskLeaders1795248230000,
  SessionBrowser1795248250000,
];

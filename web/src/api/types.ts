import type { components, paths } from './schema';

/** The answers of the server by the names the screens use; generated from its own description. */
type Schemas = components['schemas'];

export type Me = Schemas['MeDto'];
export type Locale = Me['locale'];
export type Permission = Me['permissions'][number];
export type SampleAccount = Schemas['SampleAccountDto'];
export type Unit = Schemas['UnitDto'];

export type OfficialCounts = Schemas['OfficialCountsDto'];
export type PlanSummary = Schemas['PlanSummary'];
export type PlanStatus = PlanSummary['status'];
export type PlanDetail = Schemas['PlanDetail'];
export type PlanSection = Schemas['PlanSectionView'];
export type ReportPeriod = Schemas['ReportPeriodView'];

export type AssignmentView = Schemas['AssignmentView'];
export type AssignmentDetail = Schemas['AssignmentDetail'];
export type AssignmentState = AssignmentView['state'];
export type AssignmentRole = AssignmentView['role'];
export type Timeliness = AssignmentView['timeliness'];
export type Action = AssignmentView['allowed'][number];
/** A sum of official figures. */
export type Counted = NonNullable<
  NonNullable<paths['/api/assignments']['get']['parameters']['query']>['counted']
>;
export type ExtensionView = Schemas['ExtensionView'];
export type ExtensionAction = ExtensionView['allowed'][number];
export type HistoryEntry = Schemas['HistoryEntry'];
export type AttachedFile = Schemas['AttachedFile'];
export type MyAssignments = Schemas['MyAssignments'];
export type MyGroup = keyof MyAssignments['totals'];
export type UnitPart = Schemas['TaskUnit'];
export type TaskRow = Schemas['TaskRow'];
export type TaskDetail = Schemas['TaskDetail'];
export type ReportingGroup = Schemas['ReportingGroupDto'];
export type Participation = Schemas['ParticipationRow'];
export type AskContribution = Schemas['AskContributionInput'];
export type InsideWork = Schemas['InsideWork'];
export type DraftContent = Schemas['DraftInput'];
export type PlanMatrixData = Schemas['PlanMatrix'];
export type MatrixTask = Schemas['MatrixTask'];
export type MatrixCell = Schemas['MatrixCell'];

export type Progress = Schemas['PlanProgress'];
export type SectionCounts = Schemas['SectionProgress'];
export type UnitCounts = Schemas['UnitProgress'];
export type OverdueRow = Schemas['OverdueAssignment'];

export type Delivery = Schemas['DeliveryDto'];
export type DeliveryStatus = Delivery['status'];
export type Attempt = Schemas['AttemptDto'];
export type Webhook = Schemas['WebhookDto'];
export type WebhookReach = Webhook['reach'];
export type AddWebhook = Schemas['AddWebhookInput'];
export type ChangeWebhook = Schemas['ChangeWebhookInput'];
export type WebhookChoice = Schemas['WebhookChoiceDto'];
export type WebhookDelivery = Schemas['WebhookDeliveryDto'];
export type DeliveryCount = Schemas['DeliveryCountDto'];

export type SearchResult = Schemas['SearchResult'];
export type SearchHit = Schemas['SearchHit'];
export type MarkedText = Schemas['MarkedText'];
export type SearchGroup = Exclude<keyof SearchResult, 'corrected'>;

export type Notification = Schemas['NotificationDto'];

export type PlanImport = Schemas['PlanImportView'];
export type DraftDocument = Schemas['DraftDocumentDto'];
export type ReportingDeadline = Schemas['ReportingDeadlineDto'];
export type DraftTask = Schemas['DraftTaskDto'];
export type DraftReference = Schemas['DraftReferenceDto'];
export type DraftLeader = Schemas['DraftLeaderDto'];
export type LeaderChoice = Schemas['LeaderChoiceDto'];
export type DraftDeadline = Schemas['DraftDeadlineDto'];
export type DraftWarning = Schemas['DraftWarningDto'];
export type SourceBlock = PlanImport['blocks'][number];
export type SourceTable = Schemas['SourceTableDto'];
export type SourcePlace = Schemas['SourcePlaceDto'];
export type Amendment = Schemas['AmendmentDto'];
export type AddedTask = Schemas['AddedTaskDto'];
export type RemovedTask = Schemas['RemovedTaskDto'];
export type ChangedTask = Schemas['ChangedTaskDto'];
export type TaskChange = Schemas['TaskChangeDto'];
export type DocumentChange = Schemas['DocumentChangeDto'];
export type Edit = Schemas['EditImportDto']['edits'][number];
export type DocumentField = Schemas['SetDocumentEdit']['field'];
export type NamedRole = Schemas['AddReferenceEdit']['role'];

export type OrganisationUnit = Schemas['OrganisationUnitDto'];
export type UnitChange = Schemas['UnitChangeDto'];
export type UnitChangeKind = UnitChange['kind'];
export type UnitChangeDraft = Schemas['PreviewUnitChangeDto'];
export type UnitChangePreview = Schemas['UnitChangePreviewDto'];
export type ProposeUnitChange = Schemas['ProposeUnitChangeDto'];

export type UndatedTask = Schemas['UndatedTaskDto'];
export type DateTask = Schemas['DateTaskInput'];
export type ChangeTask = Schemas['ChangeTaskInput'];
export type AddTask = Schemas['AddTaskInput'];
export type AuthorityPolicy = Schemas['AuthorityPolicyDto'];
export type ReminderPolicy = Schemas['ReminderPolicyDto'];
export type ReminderSteps = Schemas['ReminderStepsDto'];
export type ReminderPreview = Schemas['ReminderPreviewDto'];
export type PreviewItem = Schemas['PreviewItemDto'];
export type Holiday = Schemas['HolidayDto'];
export type HolidayChange = Schemas['HolidayChangeDto'];
export type NoticeRow = Schemas['NoticeRowDto'];
export type FollowUps = Schemas['FollowUpsDto'];
export type OverdueForFollowUp = Schemas['OverdueForFollowUpDto'];

export type Leave = Schemas['LeaveDto'];
export type RegisterLeave = Schemas['RegisterLeaveInput'];
export type Handover = Schemas['HandoverDto'];
export type HandOver = Schemas['HandOverInput'];
export type HandoverPreview = Schemas['HandoverPreviewDto'];
export type ArrangedUnit = Schemas['HandoverUnitDto'];
export type ArrangedPerson = Schemas['HandoverPersonDto'];
export type TargetBoard = Schemas['TargetBoardDto'];
export type Target = Schemas['TargetDto'];
export type TargetPeriod = Schemas['TargetPeriodDto'];
export type TargetValue = Schemas['TargetValueDto'];
export type TargetVerdict = Target['verdict'];
export type TargetInput = Schemas['TargetInput'];
export type GiveValue = Schemas['GiveValueInput'];
export type Dashboard = Schemas['Dashboard'];
export type DashboardUnit = Dashboard['units'][number];
export type DashboardChoice = Dashboard['choices'][number];
export type DashboardView = Dashboard['view'];
export type OnTime = Dashboard['onTime'];
export type Punctuality = OnTime['ranking'];

export type AuthorityCharges = Schemas['AuthorityChargesDto'];
export type PutInCharge = Schemas['PutInChargeInput'];
export type Authority = Schemas['AuthoritySettingsDto'];
export type SaveAuthority = Schemas['SaveAuthorityInput'];

export type UserRow = Schemas['UserDto'];
export type GrantableUnit = Schemas['GrantableUnitDto'];
export type CreateUser = Schemas['CreateUserInput'];
export type ChangeUser = Schemas['ChangeUserInput'];
export type RoleAtUnit = Schemas['RoleAtUnitInput'];
export type Role = RoleAtUnit['role'];
export type PasswordLink = Schemas['PasswordLinkDto'];
export type AddUnit = Schemas['AddUnitInput'];
export type UnitReportSummary = Schemas['UnitReportRow'];
export type UnitReport = Schemas['UnitReportDetail'];
export type UnitReportState = UnitReport['state'];
export type UnitReportContent = Schemas['ReportContentView'];
export type UnitReportVersion = Schemas['UnitReportVersionView'];
export type ReportRemark = Schemas['ReportRemarkView'];
export type RemarkedField = ReportRemark['field'];
export type RemarkDraft = Schemas['RemarkInput'];
export type WriteUnitReport = Schemas['WriteUnitReportInput'];
export type TargetSuggestion = Schemas['TargetSuggestionDto'];
export type TargetSheetRow = Schemas['TargetRowDto'];
export type ImportTargets = Schemas['ImportTargetsInput'];
export type PlanConsolidation = Schemas['PlanConsolidationDto'];
export type ConsolidatedReport = Schemas['ConsolidatedReportView'];
export type ReportPart = Schemas['ReportPartDto'];
export type FigureSource = Schemas['FigureSourceDto'];
export type FigureCheck = Schemas['FigureCheckDto'];
export type IssueReport = Schemas['IssueReportInput'];
export type IssuedReport = Schemas['IssuedReportDto'];
export type PlanReportPeriods = Schemas['PlanReportPeriodsDto'];
export type ReportPeriodEntry = Schemas['ReportPeriodDto'];
export type ReportPeriodKind = ReportPeriodEntry['kind'];
export type ReportPeriodInput = Schemas['ReportPeriodInput'];
export type ChangeReportPeriod = Schemas['ChangeReportPeriodInput'];
export type ProposedPeriod = Schemas['ProposedPeriodDto'];
export type CollectionBoard = Schemas['CollectionBoardDto'];
export type CollectedUnit = Schemas['CollectedUnitDto'];
export type CollectionCounts = Schemas['CollectionCountsDto'];
export type ReportCalendar = Schemas['ReportCalendarDto'];
export type ReportCalendarEntry = Schemas['ReportCalendarEntryDto'];
export type SavedView = Schemas['SavedViewDto'];
export type SaveView = Schemas['SaveViewInput'];

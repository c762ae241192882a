import type { Route } from "./route.ts";
import { auditRoute } from "./routes/accounts/audit.ts";
import { acceptRoute, linkRoute, ownerRoute } from "./routes/accounts/by-code.ts";
import {
  connectionRefusedRoute,
  connectionRunsRoute,
  connectionsRoute,
  leaveConnectionRoute,
  makeConnectionRoute,
  removeConnectionRoute,
  runConnectionRoute,
} from "./routes/accounts/connections.ts";
import { deliveriesRoute, resendDeliveryRoute } from "./routes/accounts/deliveries.ts";
import {
  changeEndpointRoute,
  endpointsRoute,
  makeEndpointRoute,
  removeEndpointRoute,
  rotateEndpointRoute,
  testEndpointRoute,
} from "./routes/accounts/endpoints.ts";
import { keysRoute, makeKeyRoute, revokeKeyRoute } from "./routes/accounts/keys.ts";
import {
  accountsRoute,
  changeRightsRoute,
  inviteRoute,
  removeAccountRoute,
  resetLinkRoute,
  withdrawInvitationRoute,
} from "./routes/accounts/manage.ts";
import { confirmTotpRoute, endTotpRoute, enrolTotpRoute, passwordRoute } from "./routes/accounts/own.ts";
import { sessionRoute, signInByCodeRoute, signInRoute, signOutRoute } from "./routes/accounts/session.ts";
import {
  endOtherSessionsRoute,
  endSessionRoute,
  endSessionsOfRoute,
  sessionsRoute,
} from "./routes/accounts/sessions.ts";
import {
  setWebhookSecretRoute,
  webhooksRoute,
  withdrawWebhookSecretRoute,
} from "./routes/accounts/webhooks.ts";
import { alertsRoute, changeAlertRoute } from "./routes/alerts.ts";
import { arrivalsRoute } from "./routes/arrivals.ts";
import { backupRoute, backupsRoute } from "./routes/backups.ts";
import { balanceRoute } from "./routes/balance.ts";
import { beginShopRoute, changeShopRoute } from "./routes/begin-shop.ts";
import { changeRoute } from "./routes/change.ts";
import {
  eraseRoute,
  erasureRoute,
  heldRoute,
  mergeRoute,
  overrideRoute,
  revokeOverrideRoute,
  unmergeRoute,
} from "./routes/change-person.ts";
import { clvHistoryRoute, clvRoute } from "./routes/clv.ts";
import { compareRoute } from "./routes/compare.ts";
import { conflictsRoute } from "./routes/conflicts.ts";
import { conversionRoute } from "./routes/conversion.ts";
import { digestRoute } from "./routes/digest.ts";
import { draftRoute, whatIfRoute } from "./routes/draft.ts";
import { changeExclusionRoute, exclusionsRoute } from "./routes/exclusions.ts";
import { factsRoute } from "./routes/facts.ts";
import { changeGoalRoute, goalRoute, goalsRoute, removeGoalRoute, setGoalRoute } from "./routes/goals.ts";
import { historyRoute } from "./routes/history.ts";
import { kpiHistoryRoute, kpisRoute } from "./routes/kpis.ts";
import { ladderRoute } from "./routes/ladder.ts";
import { laddersRoute, publishRoute, rulesRoute } from "./routes/ladders.ts";
import { loadsRoute, rejectsRoute } from "./routes/loads.ts";
import { measuredRoute } from "./routes/measured.ts";
import { measuresRoute } from "./routes/measures.ts";
import { membershipRoute } from "./routes/membership.ts";
import { productsRoute, ratesRoute, spendRoute } from "./routes/money.ts";
import { moversRoute } from "./routes/movers.ts";
import { movesRoute } from "./routes/moves.ts";
import { namedRoute } from "./routes/named.ts";
import { peopleRoute } from "./routes/people.ts";
import { personRoute } from "./routes/person.ts";
import { personSourcesRoute } from "./routes/person-sources.ts";
import { personStandsRoute } from "./routes/person-stands.ts";
import { personValueRoute } from "./routes/person-value.ts";
import { abcRoute, keyCustomersRoute } from "./routes/profit.ts";
import { rejectKindsRoute } from "./routes/reject-kinds.ts";
import { retentionRoute } from "./routes/retention.ts";
import { changeSegmentRoute, segmentSizeRoute, segmentsRoute } from "./routes/segments.ts";
import { shopRoute } from "./routes/shop.ts";
import { putBackRoute, unloadRoute } from "./routes/undo-loads.ts";
import {
  loadUploadRoute,
  mapUploadRoute,
  removeUploadRoute,
  stopUploadRoute,
  uploadLadderRoute,
  uploadOneRoute,
  uploadRejectsRoute,
  uploadRoute,
  uploadsRoute,
} from "./routes/uploads.ts";
import { potentialRoute, valueRoute } from "./routes/value.ts";
import { whyRoute } from "./routes/why.ts";
import { acceptWindowsRoute, windowsRoute } from "./routes/windows.ts";

/** Every question and change of the API, in the order of its page. */
export const routes: readonly Route[] = [
  shopRoute,
  namedRoute,
  ladderRoute,
  movesRoute,
  historyRoute,
  measuresRoute,
  kpisRoute,
  kpiHistoryRoute,
  alertsRoute,
  changeAlertRoute,
  clvRoute,
  clvHistoryRoute,
  conversionRoute,
  retentionRoute,
  balanceRoute,
  valueRoute,
  potentialRoute,
  segmentsRoute,
  segmentSizeRoute,
  changeSegmentRoute,
  abcRoute,
  keyCustomersRoute,
  goalsRoute,
  goalRoute,
  setGoalRoute,
  changeGoalRoute,
  removeGoalRoute,
  digestRoute,
  membershipRoute,
  peopleRoute,
  personRoute,
  personStandsRoute,
  personSourcesRoute,
  personValueRoute,
  whyRoute,
  overrideRoute,
  revokeOverrideRoute,
  mergeRoute,
  unmergeRoute,
  heldRoute,
  erasureRoute,
  eraseRoute,
  laddersRoute,
  rulesRoute,
  publishRoute,
  compareRoute,
  draftRoute,
  whatIfRoute,
  moversRoute,
  loadsRoute,
  factsRoute,
  rejectKindsRoute,
  rejectsRoute,
  arrivalsRoute,
  measuredRoute,
  windowsRoute,
  acceptWindowsRoute,
  exclusionsRoute,
  changeExclusionRoute,
  conflictsRoute,
  unloadRoute,
  putBackRoute,
  uploadsRoute,
  uploadRoute,
  uploadOneRoute,
  uploadLadderRoute,
  uploadRejectsRoute,
  mapUploadRoute,
  loadUploadRoute,
  stopUploadRoute,
  removeUploadRoute,
  spendRoute,
  productsRoute,
  ratesRoute,
  changeRoute,
  beginShopRoute,
  changeShopRoute,
  backupsRoute,
  backupRoute,
  sessionRoute,
  signInRoute,
  signInByCodeRoute,
  signOutRoute,
  ownerRoute,
  linkRoute,
  acceptRoute,
  passwordRoute,
  enrolTotpRoute,
  confirmTotpRoute,
  endTotpRoute,
  sessionsRoute,
  endSessionRoute,
  endOtherSessionsRoute,
  endSessionsOfRoute,
  accountsRoute,
  changeRightsRoute,
  removeAccountRoute,
  resetLinkRoute,
  inviteRoute,
  withdrawInvitationRoute,
  keysRoute,
  makeKeyRoute,
  revokeKeyRoute,
  webhooksRoute,
  setWebhookSecretRoute,
  withdrawWebhookSecretRoute,
  connectionsRoute,
  makeConnectionRoute,
  leaveConnectionRoute,
  removeConnectionRoute,
  runConnectionRoute,
  connectionRefusedRoute,
  connectionRunsRoute,
  endpointsRoute,
  makeEndpointRoute,
  changeEndpointRoute,
  rotateEndpointRoute,
  testEndpointRoute,
  deliveriesRoute,
  resendDeliveryRoute,
  removeEndpointRoute,
  auditRoute,
];

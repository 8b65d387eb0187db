package no.portvakt.bot.announcement;

import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Reader;
import no.portvakt.bot.slack.Message;

/**
 * The messages there are. A live one always shows how its request stands; the others are news of a
 * moment.
 */
@SuppressWarnings("ImmutableEnumChecker") // the renderers are functions without state
enum MessageKind {
  /** Its step is a handover where the card was handed on. */
  CARD(true, ApprovalCard::of),
  REMINDER(false, (dossier, reader, _) -> ThreadNote.reminder(dossier, reader)),
  ESCALATION(false, (dossier, reader, _) -> ThreadNote.escalation(dossier, reader)),
  ASKED(false, ThreadNote::question),
  ANSWERED(false, ThreadNote::answer),
  RECEIVED(true, (dossier, reader, _) -> ReceivedMessage.of(dossier, reader)),
  PREREQUISITES(true, (dossier, reader, _) -> PrerequisitesMessage.first(dossier, reader)),
  PREREQUISITES_REMINDER(
      true, (dossier, reader, _) -> PrerequisitesMessage.reminder(dossier, reader)),
  TERMS(true, (dossier, reader, _) -> TermsMessage.of(dossier, reader)),
  QUESTION(true, QuestionMessage::of),
  OUTCOME(false, (dossier, reader, _) -> OutcomeMessage.of(dossier, reader)),
  RECIPROCAL(false, ReciprocalMessage::of),
  RIGHTS_ENDING(false, (dossier, reader, _) -> EndMessage.soon(dossier, reader)),
  RIGHTS_ENDED(false, (dossier, reader, _) -> EndMessage.now(dossier, reader)),
  VACANCY(false, VacancyMessage::of),
  DELEGATION_ENDED(false, (dossier, reader, _) -> DelegationEndMessage.now(dossier, reader)),
  PROVIDER_ASKED(false, (dossier, reader, _) -> ProviderAskedMessage.of(dossier, reader)),

  DEACTIVATION_PLAN(true, (dossier, reader, _) -> DeactivationMessage.ofPlan(dossier, reader)),
  DEACTIVATION_NOTICE(false, (dossier, reader, _) -> DeactivationMessage.notice(dossier, reader)),
  DEACTIVATION_END(false, (dossier, reader, _) -> DeactivationMessage.end(dossier, reader)),

  /** About a key: {@link KeyMessage} makes it. */
  KEY_END(
      false,
      (_, _, _) -> {
        throw new IllegalStateException("no request is about the end of a key");
      }),

  /** About merkantile data: {@link MerkantileMessage} makes it. */
  MERKANTILE(
      false,
      (_, _, _) -> {
        throw new IllegalStateException("no request is about merkantile data");
      }),

  DELEGATION_ENDING(false, (dossier, reader, _) -> DelegationEndMessage.soon(dossier, reader)),
  DELEGATION_ENDING_ASKER(
      false, (dossier, reader, _) -> DelegationEndMessage.soonToAsker(dossier, reader)),

  NOTICE(false, (dossier, reader, _) -> NoticeMessage.of(dossier, reader)),

  HANDED_ON(false, HandoverNote::inThread),
  HANDED_ON_REQUESTER(false, HandoverNote::toRequester),

  NOBODY_LEFT(false, (dossier, reader, _) -> AbsenceMessage.toRequester(dossier, reader)),
  NOBODY_LEFT_SERVICEDESK(
      false, (dossier, reader, _) -> AbsenceMessage.toServicedesk(dossier, reader)),
  RIGHTS_ENDED_NOTICE(false, (dossier, reader, _) -> EndMessage.ofAnother(dossier, reader));

  /** Makes the message out of what is known. */
  private interface Renderer {
    Message render(Dossier dossier, Reader reader, String step);
  }

  private final boolean live;
  private final Renderer renderer;

  MessageKind(boolean live, Renderer renderer) {
    this.live = live;
    this.renderer = renderer;
  }

  boolean isLive() {
    return live;
  }

  Message render(Dossier dossier, Reader reader, String step) {
    return renderer.render(dossier, reader, step);
  }
}

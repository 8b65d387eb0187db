package no.portvakt.bot.approval;

import java.util.Optional;
import java.util.function.BiFunction;
import no.portvakt.bot.dossier.Dossier;
import no.portvakt.bot.dossier.Ending;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.approval.Approvals;
import org.springframework.stereotype.Component;

/**
 * Spares people from writing what cannot count. A courtesy only: what counts is checked when it is
 * recorded.
 */
@Component
class EarlyCheck {

  private final Approvals approvals;
  private final Refusal refusal;

  EarlyCheck(Approvals approvals, Refusal refusal) {
    this.approvals = approvals;
    this.refusal = refusal;
  }

  Optional<Objection> objection(Reply reply, Optional<Dossier> found, Who who) {
    return objection(
        found,
        who,
        (dossier, person) ->
            reply.isForRequester()
                ? asRequester(dossier, person)
                : asApprover(dossier, person).or(() -> whileAsked(reply, dossier)));
  }

  /** The same for handing the decision on. */
  Optional<Objection> objectionToHandingOn(Optional<Dossier> found, Who who) {
    return objection(found, who, this::asApprover);
  }

  private static Optional<Objection> objection(
      Optional<Dossier> found,
      Who who,
      BiFunction<Dossier, Person, Optional<Objection>> authority) {
    if (!(who instanceof Who.Known known)) {
      return Optional.of(Objection.of("refusal.stranger"));
    }
    if (found.isEmpty()) {
      return Optional.of(Objection.of("refusal.unknown"));
    }
    var dossier = found.get();
    if (!dossier.state().isOpen()) {
      return Optional.of(closed(dossier, Wording.in(who.locale())));
    }
    return authority.apply(dossier, known.person());
  }

  private static Objection closed(Dossier dossier, Wording wording) {
    return Objection.of("refusal.closed", dossier.reference(), Ending.of(dossier).in(wording));
  }

  private static Optional<Objection> asRequester(Dossier dossier, Person person) {
    if (!dossier.requester().id().equals(person.id())) {
      return about("refusal.not-allowed", dossier);
    }
    return dossier.openQuestion().isPresent()
        ? Optional.empty()
        : about("refusal.question-none", dossier);
  }

  private Optional<Objection> asApprover(Dossier dossier, Person person) {
    if (dossier.approval() == null) {
      return Optional.of(Objection.of("refusal.unknown"));
    }
    if (dossier.concerned().id().equals(person.id())) {
      return about(Refusal.own(dossier.request()), dossier);
    }
    if (!approvals.approvers(dossier.request(), dossier.approval()).contains(person)) {
      return Optional.of(refusal.notAllowed(dossier.request()));
    }
    return Optional.empty();
  }

  private static Optional<Objection> whileAsked(Reply reply, Dossier dossier) {
    return reply == Reply.ASK && dossier.openQuestion().isPresent()
        ? about("refusal.question-open", dossier)
        : Optional.empty();
  }

  private static Optional<Objection> about(String key, Dossier dossier) {
    return Optional.of(Objection.of(key, dossier.reference()));
  }
}

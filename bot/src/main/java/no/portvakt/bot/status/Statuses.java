package no.portvakt.bot.status;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.portvakt.bot.dossier.Dossiers;
import no.portvakt.bot.dossier.Readers;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.Language;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.outbox.EngineDelay;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.springframework.stereotype.Component;

/** Gathers what a status message says; reads the database only, so the engine may be away. */
@Component
public class Statuses {

  private static final int MOST_OTHERS = 10;

  private final Requests requests;
  private final Dossiers dossiers;
  private final Readers readers;
  private final EngineDelay delay;
  private final Sight sight;

  Statuses(Requests requests, Dossiers dossiers, Readers readers, EngineDelay delay, Sight sight) {
    this.requests = requests;
    this.dossiers = dossiers;
    this.readers = readers;
    this.delay = delay;
    this.sight = sight;
  }

  /** Where a request stands, for whoever may look at it. */
  public Optional<Message> of(UUID requestId, Who.Known known) {
    return requests.find(requestId).flatMap(request -> of(request, known));
  }

  Optional<Message> of(Request request, Who.Known known) {
    return sight.sees(known.person(), request)
        ? Optional.of(of(request, known.person(), Language.of(known.locale())))
        : Optional.empty();
  }

  private Message of(Request request, Person person, Language language) {
    var dossier = dossiers.now(request);
    boolean own = request.requester().equals(person.id());
    boolean delayed = !dossier.state().isFinal() && delay.since().isPresent();
    return StatusMessage.of(
        dossier, readers.of(person.id(), language), own, delayed, othersOf(person, request));
  }

  private List<Request> othersOf(Person person, Request shown) {
    return requests.ofRequester(person.id(), MOST_OTHERS + 1).stream()
        .filter(other -> !other.id().equals(shown.id()))
        .limit(MOST_OTHERS)
        .toList();
  }
}

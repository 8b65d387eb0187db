package no.portvakt.bot.status;

import java.util.List;
import java.util.Optional;
import no.portvakt.bot.block.Kit;
import no.portvakt.bot.command.Command;
import no.portvakt.bot.command.Subcommand;
import no.portvakt.bot.registration.NotYet;
import no.portvakt.bot.slack.Message;
import no.portvakt.bot.text.UserText;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;
import org.springframework.stereotype.Component;

/** {@code /portvakt status [id]}: the person's latest case, or the one named. */
@Component
class StatusCommand implements Subcommand {

  private static final int LONGEST_REFERENCE = 40;

  private final Requests requests;
  private final Statuses statuses;
  private final NotYet notYet;

  StatusCommand(Requests requests, Statuses statuses, NotYet notYet) {
    this.requests = requests;
    this.statuses = statuses;
    this.notYet = notYet;
  }

  @Override
  public List<String> names() {
    return List.of("status");
  }

  @Override
  public Message answer(Command command) {
    return command.who() instanceof Who.Known known
        ? answer(command, known)
        : notYet.messageFor(command.who()).orElseThrow();
  }

  private Message answer(Command command, Who.Known known) {
    var wording = command.wording();
    var typed = command.argument(0);
    var found = typed.isEmpty() ? latest(known.person()) : named(typed);
    return found
        .flatMap(request -> statuses.of(request, known))
        .orElseGet(() ->
            Kit.sentence(
                typed.isEmpty()
                    ? wording.text("status.none")
                    : wording.text("status.not-found", UserText.cut(typed, LONGEST_REFERENCE))));
  }

  private Optional<Request> latest(Person person) {
    return requests.ofRequester(person.id(), 1).stream().findFirst();
  }

  private Optional<Request> named(String typed) {
    return Optional.ofNullable(Request.numberIn(typed)).flatMap(requests::findByNumber);
  }
}

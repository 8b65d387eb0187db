package no.portvakt.bot.registration;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.dialogue.Interactions;
import no.portvakt.bot.dialogue.Sent;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.transport.Listeners;
import no.portvakt.bot.transport.Who;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import no.portvakt.workflows.membership.ApplicationOutcome;
import no.portvakt.workflows.membership.ApplyForMembership;
import org.springframework.stereotype.Component;

/** The button Velg virksomhet, and its form: an application that the servicedesk confirms. */
@Component
class ChoosingOrganisation implements Listeners {

  private final Interactions interactions;
  private final Registration registration;
  private final Organisations organisations;
  private final ApplyForMembership membership;
  private final Dialogue dialogue;

  ChoosingOrganisation(
      Interactions interactions,
      Registration registration,
      Organisations organisations,
      ApplyForMembership membership,
      Dialogue dialogue) {
    this.interactions = interactions;
    this.registration = registration;
    this.organisations = organisations;
    this.membership = membership;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    interactions.clicked(app, ChooseModal.ID, this::open);
    interactions.sent(app, ChooseModal.ID, this::apply);
  }

  private void open(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.aside(click, Phrase.of("refusal.stranger"));
      case Who.Known known -> {
        var domain = known.person().emailDomain();
        var possible = registration.standingOf(known.person()).possible();
        if (possible.isEmpty()) {
          dialogue.aside(click, Phrase.of("no-organisation.unknown", domain));
        } else {
          dialogue.open(click, ChooseModal.of(domain, possible, click.wording()));
        }
      }
    }
  }

  private Response apply(Sent sent) {
    if (!(sent.who() instanceof Who.Known known)) {
      return sent.told(ChooseModal.TITLE, Phrase.of("refusal.stranger"));
    }
    var said =
        OrganisationNumber.parse(sent.entered().choice(ChooseModal.ORGANISATION))
            .flatMap(organisations::find)
            .map(chosen -> said(membership.apply(known.person(), chosen.number()), chosen))
            .orElseGet(() -> Phrase.of("violation.organisation.unknown"));
    return sent.told(ChooseModal.TITLE, said);
  }

  private static Phrase said(ApplicationOutcome outcome, Organisation organisation) {
    return switch (outcome) {
      case ApplicationOutcome.Applied(var request) ->
          Phrase.of("choose.applied", request.reference(), organisation.name());
      case ApplicationOutcome.Already _ -> Phrase.of("choose.already", organisation.name());
      case ApplicationOutcome.WrongDomain _ ->
          Phrase.of("choose.wrong-domain", organisation.name());
    };
  }
}

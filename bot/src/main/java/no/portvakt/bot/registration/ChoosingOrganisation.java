package no.portvakt.bot.registration;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Prose;
import no.portvakt.bot.dialogue.Click;
import no.portvakt.bot.dialogue.Dialogue;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.bot.transport.Callers;
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

  private final Callers callers;
  private final Registration registration;
  private final Organisations organisations;
  private final ApplyForMembership membership;
  private final Dialogue dialogue;

  ChoosingOrganisation(
      Callers callers,
      Registration registration,
      Organisations organisations,
      ApplyForMembership membership,
      Dialogue dialogue) {
    this.callers = callers;
    this.registration = registration;
    this.organisations = organisations;
    this.membership = membership;
    this.dialogue = dialogue;
  }

  @Override
  public void register(App app) {
    app.blockAction(
        ChooseModal.ID,
        (request, context) -> {
          open(Click.of(request.getPayload(), callers.of(context)));
          return context.ack();
        });
    app.viewSubmission(
        ChooseModal.ID,
        (request, context) ->
            apply(Entered.in(request.getPayload().getView()), callers.of(context), context));
  }

  private void open(Click click) {
    switch (click.who()) {
      case Who.Stranger _ -> dialogue.aside(click, Phrase.of("refusal.stranger"));
      case Who.Known known -> {
        var domain = Registration.domainOf(known.person());
        var possible = registration.standingOf(known.person()).possible();
        if (possible.isEmpty()) {
          dialogue.aside(click, Phrase.of("no-organisation.unknown", domain));
        } else {
          dialogue.open(click, ChooseModal.of(domain, possible, click.wording()));
        }
      }
    }
  }

  private Response apply(Entered entered, Who who, ViewSubmissionContext context) {
    var wording = Wording.in(who.locale());
    var number = OrganisationNumber.parse(entered.choice(ChooseModal.ORGANISATION));
    var organisation = number.flatMap(organisations::find).orElse(null);
    if (organisation == null || !(who instanceof Who.Known known)) {
      return told(
          Phrase.of(organisation == null ? "violation.organisation.unknown" : "refusal.stranger"),
          wording,
          context);
    }
    var outcome = membership.apply(known.person(), organisation.number());
    return told(said(outcome, organisation), wording, context);
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

  private static Response told(Phrase phrase, Wording wording, ViewSubmissionContext context) {
    return context.ackWithUpdate(
        Form.notice(
            wording, wording.text("choose.title"), new Prose(wording).line(phrase).block()));
  }
}

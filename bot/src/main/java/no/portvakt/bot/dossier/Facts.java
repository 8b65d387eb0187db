package no.portvakt.bot.dossier;

import no.portvakt.bot.block.Prose;
import no.portvakt.bot.text.Wording;
import no.portvakt.workflows.request.MembershipApplication;
import no.portvakt.workflows.request.PrefixOrder;

/** What was asked for, field by field. */
public final class Facts {

  private Facts() {}

  public static Prose of(Dossier dossier, Wording wording) {
    var prose = new Prose(wording);
    status(prose, dossier, wording);
    if (dossier.approval() != null && dossier.state().isOpen()) {
      prose.line("fact.deadline", dossier.approval().deadline());
    }
    prose.line("fact.organisation", dossier.organisation().name(), dossier.organisationNumber());
    switch (dossier.request().subject()) {
      case PrefixOrder order -> order(prose, dossier, order, wording);
      case MembershipApplication application ->
          prose
              .line("fact.applicant", dossier.requester().name(), dossier.requester().email())
              .line("fact.domain", application.emailDomain());
    }
    return prose;
  }

  private static void status(Prose prose, Dossier dossier, Wording wording) {
    if (dossier.state().isOpen() && dossier.openQuestion().isPresent()) {
      prose.line("fact.status", wording.text("fact.status.asked", dossier.requester().name()));
    } else {
      prose.line("fact.status", wording.text("state." + dossier.state()));
    }
    if (!dossier.state().isOpen()) {
      prose.line(Ending.of(dossier));
      if (dossier.request().reason() != null && !dossier.lostPrefix()) {
        prose.line("fact.reason").quote(dossier.request().reason());
      }
    }
  }

  private static void order(Prose prose, Dossier dossier, PrefixOrder order, Wording wording) {
    prose
        .line("fact.prefix", order.prefix())
        .line("fact.environment", dossier.environmentIn(wording))
        .line("fact.requester", dossier.requester().name())
        .line("fact.contact", order.contactName(), order.contactEmail())
        .line("fact.consumers", order.expectedConsumers())
        .line("fact.self-service", wording.text("self-service." + order.selfService()))
        .line("fact.purpose")
        .quote(order.purpose());
  }
}

package no.portvakt.bot.talk;

import java.util.Objects;
import java.util.regex.Pattern;
import no.portvakt.local.slack.SlackMessage;
import no.portvakt.local.slack.SlackModal;
import no.portvakt.local.slack.SlackUser;
import no.portvakt.workflows.request.Request;
import no.portvakt.workflows.request.Requests;

/** Asking for rights in production, again and again. */
final class AccessRequests {

  private static final Pattern REFERENCE = Pattern.compile("PV-[0-9]+");

  private AccessRequests() {}

  static SlackModal form(SlackUser person) {
    person.command("/portvakt tilgang prod").succeeds();
    return filledIn(person);
  }

  static SlackModal filledIn(SlackUser person) {
    return person.awaitModal(modal -> modal.callbackId().equals("production-access"));
  }

  /** Asks, and tells what the request is called. */
  static String ask(SlackUser person, String reason, String... rights) {
    return send(person, form(person).chooseAll("rights", rights).fill("reason", reason));
  }

  static String send(SlackUser person, SlackModal form) {
    form.submit().succeeds();
    return referenceIn(person);
  }

  /** What somebody is asked to decide who has just logged in. */
  static SlackMessage card(PortvaktUnderTest portvakt, String user, String reference) {
    RememberedLogIns.add(portvakt, user, reference);
    return portvakt
        .as(user)
        .awaitDm(dm -> dm.says(reference) && dm.json().toString().contains("\"approve\""));
  }

  static Request of(PortvaktUnderTest portvakt, String reference) {
    var number = Objects.requireNonNull(Request.numberIn(reference));
    return portvakt.bean(Requests.class).findByNumber(number).orElseThrow();
  }

  /** What the request is called that the person has just sent. */
  static String referenceIn(SlackUser person) {
    return REFERENCE.matcher(person.modal().text()).results().findFirst().orElseThrow().group();
  }
}

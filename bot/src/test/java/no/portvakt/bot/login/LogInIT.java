package no.portvakt.bot.login;

import static no.portvakt.bot.login.LogInBed.JONAS;
import static no.portvakt.bot.login.LogInBed.KARI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import no.portvakt.bot.text.Language;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.role.Role;
import no.portvakt.registry.role.Roles;
import no.portvakt.workflows.approval.Answer;
import no.portvakt.workflows.approval.AnswerRequest;
import no.portvakt.workflows.approval.Assurance;
import no.portvakt.workflows.approval.Decision;
import no.portvakt.workflows.approval.Outcome;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;

/** A decision that takes a log-in, made by whoever has logged in. */
class LogInIT {

  private final LogInBed bed = LogInBed.shared();
  private final Visitor visitor = new Visitor();

  @Test
  void theDecisionCountsWithTheLogInAsAssurance() {
    var order = bed.order();

    var page = visitor.through(bed.linkToApprove(order, KARI), bed.claims(KARI));

    assertThat(page)
        .contains("Avgjørelsen er registrert", "Du har godkjent " + order.reference())
        .contains("Du kan lukke dette vinduet og gå tilbake til Slack.");
    assertThat(bed.decisions(order))
        .extracting(Decision::approver, Decision::outcome)
        .containsExactly(tuple(bed.person(KARI), Outcome.APPROVED));
    assertThat(bed.audit(order.reference()))
        .contains("request.approved {\"assurance\":\"IDPORTEN:idporten-loa-high\"}");
    assertThat(bed.audit("person:" + bed.person(KARI)))
        .anyMatch(entry -> entry.startsWith("person.identified"));
  }

  @Test
  void aRejectionNeedsNoLogIn() {
    var order = bed.order();

    var answer =
        bed.portvakt
            .bean(AnswerRequest.class)
            .reject(order.id(), bed.person(KARI), "Bruk et kortere navn");

    assertThat(answer).isInstanceOf(Answer.Recorded.class);
    assertThat(bed.audit(order.reference()))
        .anyMatch(entry -> entry.contains("\"assurance\":\"SLACK\""));
  }

  @Test
  void thePageSaysWhoIsToLogInAndForWhat() {
    var order = bed.order();

    var response = visitor.get(bed.linkToApprove(order, KARI));

    assertThat(response.body())
        .contains("<html lang=\"nb\">", "Kari Vakt", "godkjenne " + order.reference())
        .contains("for Kartetaten", "Logg inn med ID-porten", "Er du ikke Kari Vakt, lukk siden");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void thePagesSpeakTheLanguageThatThePersonHasInSlack() {
    var nynorsk = bed.link(bed.order(), JONAS, Language.NN);
    var english = bed.link(bed.order(), JONAS, Language.EN);

    assertThat(visitor.get(nynorsk).body()).contains("<html lang=\"nn\">", "Stadfest kven du er");
    assertThat(visitor.through(nynorsk, bed.claims(JONAS))).contains("Avgjerda er registrert");
    assertThat(visitor.through(english, bed.claims(JONAS))).contains("The decision is recorded");
  }

  @Test
  void idPortenIsAskedForAFreshLogInAtTheHighestLevelWithPkce() {
    var idPorten = visitor.toIdPorten(bed.link(bed.order(), KARI, Language.NN));

    assertThat(idPorten.toString()).startsWith(bed.idPorten.issuer() + "/authorize?");
    assertThat(List.of(idPorten.getRawQuery().split("&")))
        .contains("response_type=code", "acr_values=idporten-loa-high", "prompt=login")
        .contains("code_challenge_method=S256", "ui_locales=nn", "scope=openid%20profile")
        .anyMatch(parameter -> parameter.matches("code_challenge=[A-Za-z0-9_-]{43}"))
        .anyMatch(parameter -> parameter.matches("nonce=[A-Za-z0-9_-]{43}"))
        .anyMatch(parameter -> parameter.matches("state=[A-Za-z0-9_-]{43}"));
  }

  @Test
  void whoeverHasDecidedIsLoggedOutAtIdPortenWithoutTheNumberInTheAddress() {
    var back = visitor.logIn(visitor.toIdPorten(link()), bed.claims(KARI));

    var logOut = visitor.get(back).headers().firstValue("Location").orElseThrow();

    assertThat(logOut)
        .startsWith(bed.idPorten.issuer() + "/endsession?client_id=portvakt")
        .contains("post_logout_redirect_uri=", "state=")
        .doesNotContain("id_token");
  }

  @Test
  void aFreshLogInDoesForTheNextDecision() {
    var first = bed.order();
    visitor.through(bed.linkToApprove(first, KARI), bed.claims(KARI));

    var remembered = bed.portvakt.bean(StepUp.class).assuranceOf(bed.person(KARI));

    assertThat(remembered).isInstanceOf(Assurance.LoggedIn.class);
    assertThat(approve(bed.order(), remembered)).isInstanceOf(Answer.Recorded.class);
  }

  @Test
  void slacksWordAloneDoesNot() {
    assertThat(approve(bed.order(), Assurance.SLACK)).isInstanceOf(Answer.LogInNeeded.class);
  }

  @Test
  void whoeverLostTheRoleMeanwhileIsRefused() {
    var directorate = OrganisationNumber.of("312000016");
    var test = new Actor.System("test");
    var roles = bed.portvakt.bean(Roles.class);
    var order = bed.order();
    var idPorten = visitor.toIdPorten(bed.linkToApprove(order, JONAS));
    roles.take(bed.person(JONAS), directorate, Role.SERVICEDESK, test);
    try {
      var page = visitor.arrive(visitor.logIn(idPorten, bed.claims(JONAS)));

      assertThat(page).contains("Avgjørelsen er ikke registrert", "Du har ikke rollen");
      assertThat(bed.decisions(order)).isEmpty();
      assertThat(bed.audit(order.reference()))
          .contains("request.answer-refused {\"why\":\"NotAllowed\"}");
    } finally {
      roles.give(bed.person(JONAS), directorate, Role.SERVICEDESK, test);
    }
  }

  @Test
  void whoeverComesTooLateIsToldWhoWasFirst() {
    var order = bed.order();
    var late = visitor.toIdPorten(bed.linkToApprove(order, JONAS));
    new Visitor().through(bed.linkToApprove(order, KARI), bed.claims(KARI));

    var page = visitor.arrive(visitor.logIn(late, bed.claims(JONAS)));

    assertThat(page).contains("ble godkjent av Kari Vakt", "ditt svar er ikke registrert");
  }

  private URI link() {
    return bed.linkToApprove(bed.order(), KARI);
  }

  private Answer approve(Request order, Assurance assurance) {
    return bed.portvakt.bean(AnswerRequest.class).approve(order.id(), bed.person(KARI), assurance);
  }
}

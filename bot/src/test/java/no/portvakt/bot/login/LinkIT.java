package no.portvakt.bot.login;

import static no.portvakt.bot.login.LogInBed.JONAS;
import static no.portvakt.bot.login.LogInBed.KARI;
import static no.portvakt.bot.login.RefusedLogInIT.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.portvakt.workflows.request.Request;
import org.junit.jupiter.api.Test;

/** A link works once, for a while, and in the browser that it was opened in. */
class LinkIT {

  private static final String USED = "Lenken er allerede brukt";
  private static final String EXPIRED = "Lenken har gått ut";
  private static final String UNKNOWN = "Lenken er ikke gyldig";

  private final LogInBed bed = LogInBed.shared();
  private final Visitor visitor = new Visitor();
  private final Request order = bed.order();

  @Test
  void aLinkThatNobodyWasGivenLeadsNowhere() {
    var norwegian = bed.portvakt.url().resolve("/login/" + "A".repeat(43));

    for (var path : List.of("", "/idporten")) {
      var page = visitor.get(URI.create(norwegian + path)).body();
      assertThat(page).containsAnyOf(UNKNOWN, "The link is not valid");
    }
  }

  @Test
  void aLinkLivesTenMinutes() {
    var link = link();
    bed.age(order, "9 minutes 50 seconds");
    assertThat(visitor.get(link).body()).contains("Logg inn med ID-porten");

    bed.age(order, "11 seconds");

    assertThat(visitor.get(link).body())
        .contains(EXPIRED, "deleger eller opphev en gang til, så får du en ny lenke");
    assertThat(visitor.get(URI.create(link + "/idporten")).body()).contains(EXPIRED);
  }

  @Test
  void whoeverComesBackTooLateHasNotDecided() {
    var back = visitor.logIn(visitor.toIdPorten(link()), bed.claims(KARI));
    bed.age(order, "10 minutes 1 second");

    assertThat(visitor.arrive(back)).contains(EXPIRED);
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void aLinkIsUsedUpByTheLogIn() {
    var link = link();
    visitor.through(link, bed.claims(KARI));

    assertThat(visitor.get(link).body()).contains(USED, "Se i Slack");
    assertThat(visitor.get(URI.create(link + "/idporten")).body()).contains(USED);
  }

  @Test
  void theSameAnswerOfIdPortensDecidesOnce() {
    var back = visitor.logIn(visitor.toIdPorten(link()), bed.claims(KARI));
    visitor.arrive(back);

    assertThat(visitor.arrive(back)).contains(USED);
    assertThat(bed.decisions(order)).hasSize(1);
  }

  @Test
  void twoAnswersAtOnceDecideOnce() throws Exception {
    var back = visitor.logIn(visitor.toIdPorten(link()), bed.claims(KARI));
    var start = new CyclicBarrier(2);
    Callable<String> arrival =
        () -> {
          start.await();
          return visitor.arrive(back);
        };

    try (var threads = Executors.newFixedThreadPool(2)) {
      var pages =
          threads.invokeAll(List.of(arrival, arrival)).stream().map(Future::resultNow).toList();

      assertThat(pages).filteredOn(page -> page.contains("Avgjørelsen er registrert")).hasSize(1);
      assertThat(pages).filteredOn(page -> page.contains(USED)).hasSize(1);
    }
    assertThat(bed.decisions(order)).hasSize(1);
    assertThat(bed.audit(order.reference()))
        .filteredOn(entry -> entry.startsWith("request.approved"))
        .hasSize(1);
  }

  @Test
  void anotherStateLeadsNowhere() {
    var back = visitor.logIn(visitor.toIdPorten(link()), bed.claims(KARI));
    var wrong = back.toString().replaceFirst("state=[^&]+", "state=" + "B".repeat(43));

    assertThat(visitor.arrive(URI.create(wrong))).containsAnyOf(UNKNOWN, "The link is not valid");
    assertThat(bed.decisions(order)).isEmpty();
  }

  @Test
  void nobodyFinishesInAnotherBrowserWhatWasBegunInThisOne() {
    var victim = new Visitor();
    var back = victim.logIn(visitor.toIdPorten(link()), bed.claims(KARI));

    assertThat(victim.arrive(back)).contains("startet i en annen nettleser");
    assertThat(bed.decisions(order)).isEmpty();
    assertThat(visitor.arrive(back)).as("and it is not used up").contains("er registrert");
  }

  @Test
  void theBrowsersSecretIsSentNowhereElse() {
    var page = visitor.get(URI.create(link() + "/idporten"));

    assertThat(page.headers().allValues("Set-Cookie"))
        .singleElement()
        .satisfies(cookie ->
            assertThat(cookie)
                .matches("login-[A-Za-z0-9_-]{12}=[A-Za-z0-9_-]{43}; .*")
                .contains("Path=/login/callback", "HttpOnly", "SameSite=Lax", "Max-Age=600"));
    assertThat(visitor.get(link()).headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void aLinkThatIsOpenedAgainReplacesTheFirstTry() {
    var link = link();
    var first = visitor.logIn(visitor.toIdPorten(link), bed.claims(KARI));
    var second = visitor.logIn(visitor.toIdPorten(link), bed.claims(KARI));

    assertThat(visitor.arrive(first)).containsAnyOf(UNKNOWN, "The link is not valid");
    assertThat(visitor.arrive(second)).contains("Avgjørelsen er registrert");
  }

  @Test
  void twoDecisionsAreMadeSideBySideInOneBrowser() {
    var other = bed.order();
    var one = visitor.toIdPorten(link());
    var two = visitor.toIdPorten(bed.linkToApprove(other, KARI));

    visitor.arrive(visitor.logIn(one, bed.claims(KARI)));
    visitor.arrive(visitor.logIn(two, bed.claims(KARI)));

    assertThat(bed.decisions(order)).hasSize(1);
    assertThat(bed.decisions(other)).hasSize(1);
  }

  @Test
  void anotherInstanceGoesOnWhereThisOneLeftOff() {
    var second =
        new LogInBed(
            bed.idPorten,
            bed.portvakt.database(),
            bed.idPorten.issuer(),
            "portvakt.public-url=" + bed.portvakt.url());
    try (var installation = second.portvakt) {
      var idPorten = visitor.toIdPorten(bed.linkToApprove(order, JONAS));
      var back = visitor.logIn(idPorten, bed.claims(JONAS));
      var elsewhere = installation.url().resolve("/login/callback?" + back.getRawQuery());

      var page = visitor.arrive(elsewhere);

      assertThat(page).contains("Avgjørelsen er registrert");
      assertThat(bed.decisions(order)).hasSize(1);
    }
  }

  @Test
  void theDatabaseHoldsNothingThatOpensALogIn() {
    var link = link();
    var back = visitor.logIn(visitor.toIdPorten(link), bed.claims(KARI));

    var row =
        bed.jdbc()
            .sql("select login::text from login where about = :id")
            .param("id", order.id().toString())
            .query(String.class)
            .single();

    assertThat(row)
        .doesNotContain(link.getPath().substring("/login/".length()))
        .doesNotContain(parameter(back, "state"));
  }

  private URI link() {
    return bed.linkToApprove(order, KARI);
  }
}

package no.portvakt.bot.registration;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import no.portvakt.bot.page.Page;
import no.portvakt.bot.text.Phrase;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.OneTimeToken;
import no.portvakt.registry.organisation.Organisation;
import no.portvakt.registry.person.ConfirmOutcome;
import no.portvakt.registry.person.ConfirmOutcome.Confirmed;
import no.portvakt.registry.person.ConfirmOutcome.Reason;
import no.portvakt.registry.person.EmailConfirmations;
import no.portvakt.registry.person.PendingConfirmation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The page behind the mailed link. Opening it only shows what would be confirmed, for mail filters
 * open links too; the button confirms.
 */
@RestController
@RequestMapping("/register/{token}")
class ConfirmationPage {

  private final EmailConfirmations confirmations;
  private final Registration registration;
  private final Welcome welcome;

  ConfirmationPage(EmailConfirmations confirmations, Registration registration, Welcome welcome) {
    this.confirmations = confirmations;
    this.registration = registration;
    this.welcome = welcome;
  }

  @GetMapping
  ResponseEntity<String> show(
      @PathVariable String token, @RequestParam(defaultValue = "nb") String lang) {
    var page = new Page(Wording.in(Locale.of(lang)));
    return confirmations
        .peek(new OneTimeToken(token))
        .map(pending -> question(pending, page))
        .orElseGet(() -> page.told("page.refused", Phrase.of("page.refused." + Reason.UNKNOWN)));
  }

  @PostMapping
  ResponseEntity<String> confirm(
      @PathVariable String token, @RequestParam(defaultValue = "nb") String lang) {
    var wording = Wording.in(Locale.of(lang));
    var page = new Page(wording);
    return switch (registration.confirm(new OneTimeToken(token))) {
      case ConfirmOutcome.Refused(var reason) ->
          page.told("page.refused", Phrase.of("page.refused." + reason));
      case Confirmed confirmed -> {
        var standing = registration.standingOf(confirmed.person());
        welcome.greet(confirmed, standing, wording);
        yield page.told("page.done", done(standing));
      }
    };
  }

  private static ResponseEntity<String> question(PendingConfirmation pending, Page page) {
    return page.showing(
        "page.confirm.title",
        """
        <p>%s</p>
        <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
        <form method="post"><button>%s</button></form>
        <p>%s</p>
        """
            .formatted(
                page.text("page.confirm.text"),
                page.text("page.confirm.name"),
                Page.escape(pending.name()),
                page.text("page.confirm.email"),
                Page.escape(pending.email()),
                page.text("page.confirm.account"),
                Page.escape(pending.account().toString()),
                page.text("page.confirm.button"),
                page.text("page.confirm.not-you")));
  }

  private static Phrase done(Registration.Standing standing) {
    if (standing.own().isEmpty()) {
      return Phrase.of(standing.possible().isEmpty() ? "page.done.unknown" : "page.done.choose");
    }
    return Phrase.of(
        "page.done.joined", standing.own().stream().map(Organisation::name).collect(joining(", ")));
  }
}

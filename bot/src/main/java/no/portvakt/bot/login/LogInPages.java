package no.portvakt.bot.login;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import no.portvakt.bot.PortvaktSettings;
import no.portvakt.bot.page.Page;
import no.portvakt.bot.text.Language;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.OneTimeToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way through ID-porten and back. The link from Slack leads to a page that says who is to log
 * in and for what, so that nobody logs in for somebody else unawares; the page's button leads to
 * ID-porten, which sends the browser back; then it is logged out there, and told what came of it.
 */
@RestController
@RequestMapping("/login")
class LogInPages {

  private static final Logger log = LoggerFactory.getLogger(LogInPages.class);
  private static final String OUTCOME = "login/outcome";

  private final LogIns logIns;
  private final IdPorten idPorten;
  private final CompleteLogIn completeLogIn;
  private final InvitationPage invitation;
  private final LogInMeters meters;
  private final PortvaktSettings settings;
  private final Clock clock;

  LogInPages(
      LogIns logIns,
      IdPorten idPorten,
      CompleteLogIn completeLogIn,
      InvitationPage invitation,
      LogInMeters meters,
      PortvaktSettings settings,
      Clock clock) {
    this.logIns = logIns;
    this.idPorten = idPorten;
    this.completeLogIn = completeLogIn;
    this.invitation = invitation;
    this.meters = meters;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/{token}")
  ResponseEntity<String> invite(@PathVariable String token, Locale locale) {
    var logIn = logIns.find(new OneTimeToken(token)).orElse(null);
    if (logIn == null) {
      return ended(Ending.UNKNOWN, Language.of(locale));
    }
    return logIn
        .over(clock.instant())
        .map(ending -> ended(ending, logIn.language()))
        .orElseGet(() -> invitation.of(logIn, settings.page("login/" + token + "/idporten")));
  }

  @GetMapping("/{token}/idporten")
  ResponseEntity<String> sendOff(@PathVariable String token, Locale locale) {
    var logIn = logIns.find(new OneTimeToken(token)).orElse(null);
    if (logIn == null) {
      return ended(Ending.UNKNOWN, Language.of(locale));
    }
    var over = logIn.over(clock.instant());
    if (over.isPresent()) {
      return ended(over.get(), logIn.language());
    }
    var secret = BrowserSecret.random();
    try {
      var target = idPorten.logIn(secret, logIn.language());
      logIns.sentOff(logIn.id(), secret.state());
      return redirect(target, cookie(secret));
    } catch (LogInFailure failure) {
      return failed(failure, logIn.language());
    }
  }

  @GetMapping("/callback")
  ResponseEntity<String> comeBack(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String error,
      HttpServletRequest request,
      Locale locale) {
    var known = logIns.find(state).orElse(null);
    if (known == null) {
      return ended(Ending.UNKNOWN, Language.of(locale));
    }
    var secret = BrowserSecret.in(request.getCookies(), state).orElse(null);
    if (secret == null) {
      return ended(Ending.OTHER_BROWSER, known.language());
    }
    var used = logIns.use(state).orElse(null);
    if (used == null) {
      var ending = known.over(clock.instant()).orElse(Ending.USED);
      return ended(ending, known.language());
    }
    try {
      completeLogIn.complete(used, new Return(code, error), secret);
      return redirect(idPorten.logOut(secret).orElseGet(() -> outcome(secret)));
    } catch (LogInFailure failure) {
      return failed(failure, used.language());
    }
  }

  @GetMapping("/outcome")
  ResponseEntity<String> tell(@RequestParam(defaultValue = "") String state, Locale locale) {
    var logIn = logIns.find(state).orElse(null);
    if (logIn == null || logIn.told() == null) {
      return ended(Ending.UNKNOWN, Language.of(locale));
    }
    return new Page(Wording.in(logIn.language())).told(logIn.told().title(), logIn.told().text());
  }

  /** What we say ourselves of a state that cannot be is for the operator; others could quote. */
  @ExceptionHandler(RuntimeException.class)
  ResponseEntity<String> trouble(RuntimeException trouble, Locale locale) {
    log.error(
        "A log-in could not be completed: {}",
        trouble instanceof IllegalStateException
            ? trouble.getMessage()
            : trouble.getClass().getSimpleName());
    return ended(Ending.TROUBLE, Language.of(locale));
  }

  private ResponseEntity<String> failed(LogInFailure failure, Language language) {
    if (failure.ending() != Ending.CANCELLED) {
      log.warn("ID-porten could not log a person in: {}", failure.getMessage());
    }
    return ended(failure.ending(), language);
  }

  private ResponseEntity<String> ended(Ending ending, Language language) {
    meters.count(ending.meter());
    return new Page(Wording.in(language)).told(Ending.KEY, ending.phrase());
  }

  private URI outcome(BrowserSecret secret) {
    return settings.page(OUTCOME + "?state=" + secret.state());
  }

  private static ResponseEntity<String> redirect(URI target, ResponseCookie... cookies) {
    var response =
        ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(target)
            .cacheControl(CacheControl.noStore())
            .header("Referrer-Policy", "no-referrer");
    for (var cookie : cookies) {
      response.header(HttpHeaders.SET_COOKIE, cookie.toString());
    }
    return response.build();
  }

  /** ID-porten sends the browser back by a plain address, so the cookie comes along then only. */
  private ResponseCookie cookie(BrowserSecret secret) {
    var path = settings.page("login/callback");
    return ResponseCookie.from(secret.cookie(), secret.value())
        .path(path.getPath())
        .httpOnly(true)
        .secure("https".equals(path.getScheme()))
        .sameSite("Lax")
        .maxAge(StepUp.LIFETIME)
        .build();
  }
}

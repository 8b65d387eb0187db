package no.portvakt.bot.login;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.workflows.approval.LogInRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MissingIdPortenTest {

  private static final String WARNING = "portvakt.idporten.issuer is not set";

  @Test
  void theOperatorIsToldWhatNobodyCanDecide(CapturedOutput output) {
    startWith("");

    assertThat(output).contains("Nobody can decide", "production-access", WARNING);
  }

  @Test
  void nothingIsMissingWhereIdPortenIsSet(CapturedOutput output) {
    startWith("https://idporten.no");

    assertThat(output).doesNotContain(WARNING);
  }

  private static void startWith(String issuer) {
    var settings = new IdPortenSettings(issuer, "client", "secret", "idporten-loa-high");
    new MissingIdPorten(settings, new LogInRules(null)).run(new DefaultApplicationArguments());
  }
}

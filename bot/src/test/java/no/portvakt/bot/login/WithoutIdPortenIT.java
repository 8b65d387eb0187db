package no.portvakt.bot.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.portvakt.bot.Installation;
import no.portvakt.bot.NoAnnouncer;
import no.portvakt.bot.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where ID-porten is not set up, everything works that takes no log-in. */
@ExtendWith(OutputCaptureExtension.class)
class WithoutIdPortenIT {

  @Test
  void theOperatorIsToldAtStartWhatNobodyCanDecide(CapturedOutput output) {
    try (var portvakt =
        Installation.start(NoAnnouncer.class, "portvakt.login.kinds.prefix-order.required=true")) {
      var link =
          portvakt
              .bean(StepUp.class)
              .begin(UUID.randomUUID(), UUID.randomUUID(), "approve", "", Language.NB);

      assertThat(link).isEmpty();
      assertThat(output)
          .contains("Nobody can decide requests of the kinds")
          .contains("prefix-order")
          .contains("portvakt.idporten.issuer is not set");
    }
  }
}

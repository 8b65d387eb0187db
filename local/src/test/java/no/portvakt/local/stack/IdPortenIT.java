package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import no.portvakt.local.program.Http;
import org.junit.jupiter.api.Test;

class IdPortenIT {

  @Test
  void letsOneLogInAsAnyOfTheDemosPeople() {
    var standIn = IdPorten.standIn(PortPlan.anyFree());
    standIn.start();
    try {
      var issuer = standIn.address().issuer();

      assertThat(get(issuer + "/.well-known/openid-configuration"))
          .contains("\"" + issuer + "\"", issuer + "/authorize", issuer + "/endsession");
      assertThat(get(issuer.toString())).contains("Kari Vakt", "Hilde Direktør");
      assertThat(
              get(
                  issuer
                      + "/authorize?client_id=portvakt&response_type=code&scope=openid&state=s"
                      + "&redirect_uri=http://127.0.0.1:1/back&acr_values=idporten-loa-high"))
          .contains("portvakt asks for <code>idporten-loa-high</code>")
          .contains("<strong>Kari Vakt</strong>")
          .contains("http://127.0.0.1:1/back?error=access_denied&amp;state=s");
    } finally {
      standIn.close();
    }
    // connections that are open are still served for two seconds
    await().until(() -> Http.get(standIn.address().issuer()).isEmpty());
  }

  private static String get(String address) {
    return Http.get(URI.create(address)).orElseThrow();
  }
}

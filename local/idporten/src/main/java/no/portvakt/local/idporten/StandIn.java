package no.portvakt.local.idporten;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponseKt;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * An OpenID provider where one logs in as any of the people it is told of; on the loopback address
 * only. It is started by name, from another class path.
 */
public final class StandIn {

  private static final String ISSUER = "idporten";
  private static final long SECONDS_OF_TOKENS = 120;

  private StandIn() {}

  /**
   * Its issuer is {@code http://127.0.0.1:{port}/idporten}.
   *
   * @param people national identity numbers by names, in the order they are shown
   */
  public static AutoCloseable start(int port, Map<String, String> people) throws IOException {
    var page = new PeoplePage(people, InstantSource.system());
    var server =
        new MockOAuth2Server(
            config(), route("/authorize", page::logIn), route("/" + ISSUER, _ -> page.people()));
    server.start(InetAddress.getLoopbackAddress(), port);
    return server::shutdown;
  }

  private static OAuth2Config config() {
    var tokens =
        new DefaultOAuth2TokenCallback(
            ISSUER, ISSUER, "JWT", List.of(ISSUER), Map.of(), SECONDS_OF_TOKENS);
    // the one of its two servers that is known by the name it is asked by
    return new OAuth2Config(
        true, null, null, false, new OAuth2TokenProvider(), Set.of(tokens), new NettyWrapper());
  }

  private static Route route(String path, Answering answering) {
    return OAuth2HttpRouterKt.route(
        path, "GET", request -> OAuth2HttpResponseKt.html(answering.to(request)));
  }

  /** What a page says to a request. */
  private interface Answering {

    String to(OAuth2HttpRequest request);
  }
}

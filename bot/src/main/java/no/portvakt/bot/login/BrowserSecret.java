package no.portvakt.bot.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.Cookie;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import no.portvakt.registry.OneTimeToken;
import org.jspecify.annotations.Nullable;

/**
 * What only the browser knows that was sent to ID-porten: {@code state}, {@code nonce} and PKCE's
 * verifier follow from it, so none of them is stored, and nobody can finish in another browser what
 * was begun in this one.
 */
record BrowserSecret(String value) {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "login-";
  private static final int LETTERS_OF_STATE = 12;

  static BrowserSecret random() {
    return new BrowserSecret(OneTimeToken.random().value());
  }

  /** The one among the browser's cookies that the state follows from. */
  static Optional<BrowserSecret> in(Cookie @Nullable [] cookies, String state) {
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().startsWith(PREFIX) && !cookie.getValue().isEmpty())
            .map(cookie -> new BrowserSecret(cookie.getValue()))
            .filter(secret -> secret.isOf(state))
            .findFirst();
  }

  /** A browser may be on its way with several log-ins at a time. */
  String cookie() {
    return PREFIX + state().substring(0, LETTERS_OF_STATE);
  }

  String state() {
    return derived("state");
  }

  String nonce() {
    return derived("nonce");
  }

  String verifier() {
    return derived("code_verifier");
  }

  private boolean isOf(String state) {
    return MessageDigest.isEqual(state.getBytes(UTF_8), state().getBytes(UTF_8));
  }

  private String derived(String purpose) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(value.getBytes(UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(purpose.getBytes(UTF_8)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String toString() {
    return "BrowserSecret[hidden]";
  }
}

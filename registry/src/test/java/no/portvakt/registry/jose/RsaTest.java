package no.portvakt.registry.jose;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The JDK and Corretto judge alike. */
class RsaTest {

  private static boolean hasCorretto;

  @BeforeAll
  static void look() {
    hasCorretto = new CryptoProvider("auto").get().getName().equals("AmazonCorrettoCryptoProvider");
  }

  @ParameterizedTest
  @CsvSource({"jdk,RS256", "jdk,RS384", "jdk,RS512", "accp,RS256", "accp,RS384", "accp,RS512"})
  void verifiesWhatAnothersLibrarySigned(String provider, String algorithm) throws Exception {
    var rsa = rsa(provider);
    var pair = new Rsa(new CryptoProvider("jdk")).generate();
    var jws =
        new JWSObject(new JWSHeader(JWSAlgorithm.parse(algorithm)), new Payload("{\"a\":\"b\"}"));
    jws.sign(new RSASSASigner(pair.getPrivate()));

    assertThat(rsa.verifies(Jws.parse(jws.serialize()), (RSAPublicKey) pair.getPublic())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "accp"})
  void verifiesNothingThatTheKeyDidNotSign(String provider) throws Exception {
    var rsa = rsa(provider);
    var pair = rsa.generate();
    var key = (RSAPublicKey) pair.getPublic();
    var input = Base64Url.encode("{\"alg\":\"RS256\"}".getBytes(US_ASCII)) + ".e30";
    var signature = rsa.sign(input.getBytes(US_ASCII), pair.getPrivate());
    assertThat(rsa.verifies(jws(input, signature), key)).isTrue();

    for (var other :
        new byte[][] {
          new byte[1],
          new byte[256],
          Arrays.copyOf(signature, 255),
          Arrays.copyOf(signature, 257),
          new BigInteger(1, signature).add(key.getModulus()).toByteArray(),
          key.getModulus().toByteArray(),
          rsa.sign("other".getBytes(US_ASCII), pair.getPrivate())
        }) {
      assertThat(rsa.verifies(jws(input, other), key)).isFalse();
    }
    assertThat(rsa.verifies(jws(input, signature), (RSAPublicKey) rsa.generate().getPublic()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "accp"})
  void usesAKeyByItsNumbersAndByItsEncoding(String provider) throws Exception {
    var rsa = rsa(provider);
    var pair = rsa.generate();
    var published = (RSAPublicKey) pair.getPublic();
    var modulus = published.getModulus().toByteArray();

    assertThat(rsa.key(published.getEncoded()).getModulus()).isEqualTo(published.getModulus());
    assertThat(rsa.key(Base64Url.encode(Arrays.copyOfRange(modulus, 1, 257)), "AQAB").getModulus())
        .isEqualTo(published.getModulus());
    assertThat(rsa.sign(new byte[1], rsa.privateKey(pair.getPrivate().getEncoded())))
        .isEqualTo(rsa.sign(new byte[1], pair.getPrivate()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "accp"})
  void doesNotRepeatAKeyThatIsNone(String provider) {
    assertThatIllegalStateException()
        .isThrownBy(() -> rsa(provider).privateKey("secret".getBytes(US_ASCII)))
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "accp"})
  void aKeyThatIsTooSmallVerifiesNotEvenItsOwn(String provider) throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    var pair = generator.generateKeyPair();
    var rsa = rsa(provider);
    var input = Base64Url.encode("{\"alg\":\"RS256\"}".getBytes(US_ASCII)) + ".e30";
    var signature = rsa.sign(input.getBytes(US_ASCII), pair.getPrivate());

    assertThat(rsa.verifies(jws(input, signature), (RSAPublicKey) pair.getPublic())).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdk", "accp"})
  void aKeyThatCannotVerifyVerifiesNothing(String provider) throws Exception {
    var none =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA")
                .generatePublic(
                    new RSAPublicKeySpec(BigInteger.ONE.shiftLeft(2_047), BigInteger.valueOf(3)));
    var input = Base64Url.encode("{\"alg\":\"RS512\"}".getBytes(US_ASCII)) + ".e30";

    assertThat(rsa(provider).verifies(jws(input, new byte[256]), none)).isFalse();
  }

  @Test
  void theProviderIsTheOneThatIsSet() {
    assertThat(new CryptoProvider("JDK").get().getName()).isEqualTo("SunRsaSign");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CryptoProvider("bouncycastle"))
        .withMessageContaining("auto, jdk or accp");
  }

  @Test
  void theLogSaysWhoSigns() {
    var logger = (Logger) LoggerFactory.getLogger(CryptoProvider.class);
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    logger.addAppender(log);
    try {
      new CryptoProvider("jdk").get();
    } finally {
      logger.detachAppender(log);
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Tokens are signed by the JDK, as is set");
  }

  @Test
  void theProviderThatIsSetMustBeThereFromTheStart() {
    Supplier<Provider> broken =
        () -> {
          throw new UnsatisfiedLinkError("no such library");
        };

    assertThatIllegalStateException()
        .isThrownBy(() -> new CryptoProvider("accp", broken))
        .withMessageContaining("portvakt.token.provider is accp");
    assertThat(new CryptoProvider("auto", broken).get().getName()).isEqualTo("SunRsaSign");
    if (hasCorretto) {
      assertThat(new CryptoProvider("accp").get().getName())
          .isEqualTo("AmazonCorrettoCryptoProvider");
    }
  }

  private static Rsa rsa(String provider) {
    assumeTrue(provider.equals("jdk") || hasCorretto, "its library does not load here");
    return new Rsa(new CryptoProvider(provider));
  }

  private static Jws jws(String input, byte[] signature) {
    return Jws.parse(input + "." + Base64Url.encode(signature));
  }
}

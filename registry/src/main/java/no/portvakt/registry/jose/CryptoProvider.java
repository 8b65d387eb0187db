package no.portvakt.registry.jose;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Signature;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who does the arithmetic: Amazon's Corretto Crypto Provider where its native library loads and
 * passes its self-tests, the JDK otherwise. The log says which, and why.
 */
@Component
class CryptoProvider {

  enum Choice {
    AUTO,
    JDK,
    ACCP
  }

  private static final Logger log = LoggerFactory.getLogger(CryptoProvider.class);

  private final CompletableFuture<Provider> chosen;

  @Autowired
  CryptoProvider(@Value("${portvakt.token.provider:auto}") String setting) {
    this(setting, CryptoProvider::corretto);
  }

  /**
   * Loading and testing takes a part of a second, which the start does not wait for, unless it is
   * to fail where Corretto cannot be used.
   */
  CryptoProvider(String setting, Supplier<? extends Provider> corretto) {
    var choice = choice(setting);
    if (choice == Choice.ACCP) {
      this.chosen = CompletableFuture.completedFuture(choose(choice, corretto));
    } else {
      this.chosen = CompletableFuture.supplyAsync(() -> choose(choice, corretto));
    }
  }

  Provider get() {
    return chosen.join();
  }

  private static Choice choice(String setting) {
    try {
      return Choice.valueOf(setting.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("portvakt.token.provider is auto, jdk or accp");
    }
  }

  private static Provider choose(Choice choice, Supplier<? extends Provider> library) {
    if (choice == Choice.JDK) {
      log.info("Tokens are signed by the JDK, as is set");
      return jdk();
    }
    try {
      var corretto = library.get();
      log.info("Tokens are signed by Amazon Corretto Crypto Provider {}", corretto.getVersionStr());
      return corretto;
    } catch (LinkageError | RuntimeException unusable) {
      if (choice == Choice.ACCP) {
        throw new IllegalStateException(
            "portvakt.token.provider is accp, but Corretto's library cannot be used", unusable);
      }
      log.info("Tokens are signed by the JDK, for Corretto's library cannot be used: {}", unusable);
      return jdk();
    }
  }

  private static AmazonCorrettoCryptoProvider corretto() {
    var provider = AmazonCorrettoCryptoProvider.INSTANCE;
    if (provider.getLoadingError() != null) {
      throw new IllegalStateException(provider.getLoadingError());
    }
    provider.assertHealthy();
    return provider;
  }

  private static Provider jdk() {
    try {
      return Signature.getInstance("SHA256withRSA").getProvider();
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}

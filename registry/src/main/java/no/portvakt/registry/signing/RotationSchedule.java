package no.portvakt.registry.signing;

import java.util.concurrent.TimeUnit;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether a signing key has to be made or taken away. */
@Component
class RotationSchedule {

  private static final Logger log = LoggerFactory.getLogger(RotationSchedule.class);

  private final Environments environments;
  private final Rotation rotation;

  RotationSchedule(Environments environments, Rotation rotation) {
    this.environments = environments;
    this.rotation = rotation;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void rotate() {
    environments.all().stream().map(Environment::name).forEach(this::rotate);
  }

  /** Trouble in one environment must not age the keys of the others. */
  private void rotate(String environment) {
    try {
      if (rotation.isDue(environment)) {
        rotation.bringUpToDate(environment);
      }
    } catch (RuntimeException trouble) {
      log.error("The signing keys of {} could not be brought up to date", environment, trouble);
    }
  }
}

package no.portvakt.bot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers profiles for an hour, and asks for each in the background. */
@Component
class RememberedProfiles implements Profiles {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofMillis(600);
  private static final int MOST = 20_000;

  private final ConcurrentMap<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<Profile>> asked = new ConcurrentHashMap<>();
  private final SlackApi slack;
  private final Clock clock;
  private volatile Instant silentUntil = Instant.MIN;

  RememberedProfiles(SlackApi slack, Clock clock) {
    this.slack = slack;
    this.clock = clock;
  }

  @Override
  public Profile of(String user) {
    var known = remembered.get(user);
    if (known == null) {
      return askAndWait(user);
    }
    if (known.at().plus(FRESH).isBefore(clock.instant())) {
      var _ = ask(user);
    }
    return known.profile();
  }

  @Override
  public Profile now(String user) {
    var answer = askAndWait(user);
    var known = remembered.get(user);
    return known == null ? answer : known.profile();
  }

  @Override
  public void forget(String user) {
    remembered.remove(user);
  }

  private void remember(String user, Profile profile) {
    if (remembered.size() >= MOST) {
      remembered.clear();
    }
    remembered.put(user, new Remembered(profile, clock.instant()));
  }

  private Profile askAndWait(String user) {
    return ask(user)
        .completeOnTimeout(Profile.UNKNOWN, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /** One question at a time per account, and none for a while after Slack did not answer one. */
  private CompletableFuture<Profile> ask(String user) {
    if (clock.instant().isBefore(silentUntil)) {
      return CompletableFuture.completedFuture(Profile.UNKNOWN);
    }
    return asked.computeIfAbsent(user, this::askSlack).copy();
  }

  private CompletableFuture<Profile> askSlack(String user) {
    var answer = new CompletableFuture<Profile>();
    Thread.ofPlatform()
        .daemon()
        .name("profile")
        .start(() -> {
          var profile = tryToLearn(user);
          asked.remove(user, answer);
          answer.complete(profile == null ? Profile.UNKNOWN : profile);
        });
    return answer;
  }

  private @Nullable Profile tryToLearn(String user) {
    try {
      var profile = slack.userInfo(user);
      remember(user, profile);
      return profile;
    } catch (SlackFailure e) {
      if (!(e instanceof SlackFailure.Refused)) {
        silentUntil = clock.instant().plus(PAUSE);
      }
      return null;
    }
  }

  private record Remembered(Profile profile, Instant at) {}
}

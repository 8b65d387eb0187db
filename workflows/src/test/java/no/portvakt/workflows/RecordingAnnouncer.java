package no.portvakt.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;
import no.portvakt.workflows.announcement.Announcement;
import no.portvakt.workflows.announcement.Announcer;
import no.portvakt.workflows.announcement.Occasion;
import no.portvakt.workflows.approval.Reach;
import no.portvakt.workflows.engine.TryLater;
import no.portvakt.workflows.keyexpiry.KeyAnnouncer;
import no.portvakt.workflows.keyexpiry.KeyNotice;
import no.portvakt.workflows.keyexpiry.KeyRef;
import no.portvakt.workflows.merkantile.MerkantileAnnouncer;
import no.portvakt.workflows.merkantile.MerkantileNotice;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** Stands in for Slack: notes each announcement once, as the real announcer does. */
@Component
class RecordingAnnouncer implements Announcer, KeyAnnouncer, MerkantileAnnouncer, Reach {

  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final List<Announcement> announcements = new CopyOnWriteArrayList<>();
  private final List<KeyNotice> notices = new CopyOnWriteArrayList<>();
  private final Set<UUID> outOfReach = ConcurrentHashMap.newKeySet();
  private final List<MerkantileNotice> confirmations = new CopyOnWriteArrayList<>();
  private final AtomicInteger putOff = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();

  /** So often it has no time, and says when it will have. */
  void putOff(int times) {
    putOff.set(times);
  }

  /** Nothing gets through as long as it is. */
  void beAway(boolean on) {
    away.set(on);
  }

  /** Has no account there that can be written to. */
  void cannotReach(Person person) {
    outOfReach.add(person.id());
  }

  @Override
  public boolean reaches(UUID person) {
    return !outOfReach.contains(person);
  }

  @Override
  public void announce(Announcement announcement) {
    failIfAway();
    if (putOff.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new TryLater("Slack asks Portvakt to wait", Duration.ofMillis(1), null);
    }
    var key =
        announcement.request().id() + "/" + announcement.occasion() + "/" + announcement.step();
    if (told.add(key)) {
      announcements.add(announcement);
    }
  }

  @Override
  public void announce(KeyNotice notice) {
    failIfAway();
    notices.add(notice);
  }

  @Override
  public void announce(MerkantileNotice notice) {
    failIfAway();
    confirmations.add(notice);
  }

  private void failIfAway() {
    if (away.get()) {
      throw new TryLater("Slack is away", Duration.ofMillis(200), null);
    }
  }

  /** All that was told of the end of the key, also what was told again. */
  List<KeyNotice> about(KeyRef key) {
    return notices.stream().filter(notice -> notice.ref().equals(key)).toList();
  }

  /** All that was told of merkantile data that an organisation keeps, also what was told again. */
  List<MerkantileNotice> confirmationsOf(OrganisationNumber organisation) {
    return confirmations.stream()
        .filter(notice -> notice.organisation().equals(organisation))
        .toList();
  }

  List<Occasion> about(Request request) {
    return announcements.stream()
        .filter(announcement -> announcement.request().id().equals(request.id()))
        .map(Announcement::occasion)
        .toList();
  }

  /** Waits until somebody has been told of it. */
  void awaitTold(Request request, Occasion occasion) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(about(request)).contains(occasion));
  }
}

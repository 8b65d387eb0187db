package no.portvakt.workflows.merkantile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.Page;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.UnfilledClient;
import no.portvakt.workflows.merkantile.MerkantileReminders.Reminder;
import org.springframework.stereotype.Component;

/**
 * Finds the clients that nobody ever gave merkantile data. Who keeps them is asked from the day
 * after a client was made, of all that were made that day at once, and again as often as data are
 * to be confirmed.
 */
@Component
class MissingMerkantile {

  private static final int PAGE = 200;

  private final Merkantile merkantile;
  private final MerkantileReminders reminders;
  private final MerkantileNotices notices;
  private final MerkantileSettings settings;

  MissingMerkantile(
      Merkantile merkantile,
      MerkantileReminders reminders,
      MerkantileNotices notices,
      MerkantileSettings settings) {
    this.merkantile = merkantile;
    this.reminders = reminders;
    this.notices = notices;
    this.settings = settings;
  }

  void sweep(String environment, Instant now) {
    var today = now.truncatedTo(ChronoUnit.DAYS);
    var together = new ArrayList<UnfilledClient>();
    Page.walk(PAGE, wanted -> merkantile.unfilledClients(environment, today, wanted))
        .forEach(client -> {
          if (!together.isEmpty() && !together.getLast().keeper().equals(client.keeper())) {
            begin(environment, together, now);
            together.clear();
          }
          together.add(client);
        });
    if (!together.isEmpty()) {
      begin(environment, together, now);
    }
  }

  /** All those of one keeper. */
  private void begin(String environment, List<UnfilledClient> clients, Instant now) {
    var told =
        reminders.onMissing(environment, clients.stream().map(UnfilledClient::client).toList());
    var known = new HashMap<Matter, List<Reminder>>();
    for (var client : clients) {
      var ref = new MerkantileRef(environment, client.organisation(), client.client());
      var before = told.getOrDefault(client.client(), List.of());
      known.putAll(round(new Matter(ref, client.created(), true), before, now));
    }
    notices.begin(
        List.copyOf(known.keySet()), matter -> known.getOrDefault(matter, List.of()), now);
  }

  /** The matter this time round, with what there is on it. */
  private Map<Matter, List<Reminder>> round(Matter first, List<Reminder> told, Instant now) {
    if (told.isEmpty()) {
      return Map.of(first, told);
    }
    var since = told.stream().map(one -> one.matter().since()).max(Comparator.naturalOrder());
    var last = told.stream().filter(one -> one.matter().since().equals(since.orElseThrow()));
    var latest = last.sorted(Comparator.comparing(Reminder::begunAt)).toList();
    var begun = latest.getFirst().begunAt();
    return begun.isBefore(settings.confirmedBefore(now))
        ? Map.of(new Matter(first.ref(), begun, true), List.of())
        : Map.of(latest.getFirst().matter(), latest);
  }
}

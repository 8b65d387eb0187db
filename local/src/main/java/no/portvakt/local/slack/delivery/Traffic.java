package no.portvakt.local.slack.delivery;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.portvakt.local.slack.json.Json;
import no.portvakt.local.slack.world.World;

/** The log of all traffic with the app; the newest two thousand exchanges. */
public final class Traffic {

  private static final int KEPT = 2000;
  private static final int LONGEST = 100_000;

  private final World world;
  private final TreeMap<Long, TrafficEntry> entries = new TreeMap<>();
  private long seq;

  public Traffic(World world) {
    this.world = world;
  }

  /** Notes that an exchange has begun. */
  public TrafficEntry begin(JsonObject members) {
    return world
        .guard()
        .in(() -> {
          JsonObject json = cut(members);
          json.addProperty("seq", ++seq);
          json.addProperty("at", world.clock().instant().toString());
          return keep(new TrafficEntry(json, System.nanoTime()));
        });
  }

  /** Notes how an exchange ended. */
  public TrafficEntry end(TrafficEntry begun, JsonObject members) {
    return world
        .guard()
        .in(() -> {
          JsonObject json = begun.json().deepCopy();
          cut(members).entrySet().forEach(member -> json.add(member.getKey(), member.getValue()));
          long nanos = System.nanoTime() - begun.begun();
          json.addProperty("millis", nanos / 1_000_000);
          return keep(new TrafficEntry(json, begun.begun()));
        });
  }

  private TrafficEntry keep(TrafficEntry entry) {
    entries.put(entry.seq(), entry);
    if (entries.size() > KEPT) {
      entries.pollFirstEntry();
    }
    world.changes().toAll("traffic", entry.json());
    return entry;
  }

  public List<TrafficEntry> after(long seq) {
    return world.guard().in(() -> List.copyOf(entries.tailMap(seq, false).values()));
  }

  public List<TrafficEntry> all() {
    return after(0);
  }

  /** Deliveries to the app of this kind, for example {@code block_actions}. */
  public List<TrafficEntry> toApp(String kind) {
    return all().stream().filter(entry -> entry.toApp() && entry.kind().equals(kind)).toList();
  }

  /** The app's calls of this Web API method. */
  public List<TrafficEntry> calls(String method) {
    return all().stream().filter(entry -> !entry.toApp() && entry.name().equals(method)).toList();
  }

  /** Waits for an exchange that has ended and is like this. */
  public Optional<TrafficEntry> await(Duration atMost, Predicate<TrafficEntry> like) {
    return world
        .guard()
        .await(atMost, () -> all().stream().filter(TrafficEntry::ended).filter(like).findFirst());
  }

  public void clear() {
    world.guard().run(entries::clear);
  }

  private static JsonObject cut(JsonObject members) {
    JsonObject cut = members.deepCopy();
    List.of("request", "response")
        .forEach(name ->
            Json.string(cut, name)
                .filter(text -> text.length() > LONGEST)
                .ifPresent(text -> cut.addProperty(name, text.substring(0, LONGEST) + " …")));
    return cut;
  }
}

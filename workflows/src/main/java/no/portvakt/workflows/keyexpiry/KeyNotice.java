package no.portvakt.workflows.keyexpiry;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.portvakt.registry.client.Client;
import no.portvakt.registry.client.ClientKey;
import no.portvakt.registry.person.Person;

/**
 * A key ends soon, or has ended.
 *
 * @param watch the same for all warnings of this end
 * @param days which warning it is, by how many days it is before the end; 0: it has ended
 * @param owners who can do something about it, to be told first
 * @param points the addresses of the notification points
 * @param successor whether the client has another key that lasts longer
 */
public record KeyNotice(
    UUID watch,
    Client client,
    ClientKey key,
    int days,
    Set<Person> owners,
    List<String> points,
    boolean successor) {

  public KeyNotice {
    owners = Set.copyOf(owners);
    points = List.copyOf(points);
  }

  public KeyRef ref() {
    return new KeyRef(client.environment(), client.id(), key.kid());
  }

  public boolean isOver() {
    return days == 0;
  }
}

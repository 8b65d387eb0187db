package no.portvakt.workflows.scopedeactivation;

import java.util.Set;
import no.portvakt.registry.person.Person;

/**
 * Who is told that a scope will be switched off.
 *
 * @param keepers those who look after it for its owner
 * @param consumers those who look after integrations for its consumers
 * @param points the notification points of its consumers: e-mail addresses
 */
public record Audience(Set<Person> keepers, Set<Person> consumers, Set<String> points) {

  public Audience {
    keepers = Set.copyOf(keepers);
    consumers = Set.copyOf(consumers);
    points = Set.copyOf(points);
  }
}

package no.portvakt.bot.announcement;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.registry.environment.Environment;
import no.portvakt.registry.environment.Environments;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import no.portvakt.workflows.request.Request;
import org.springframework.stereotype.Component;

/** Where an organisation wants to be told: each address by mail, and in Slack whoever has it. */
@Component
class NotificationPoints {

  private final Merkantile merkantile;
  private final Environments environments;
  private final Persons persons;
  private final Recipients recipients;

  NotificationPoints(
      Merkantile merkantile, Environments environments, Persons persons, Recipients recipients) {
    this.merkantile = merkantile;
    this.environments = environments;
    this.persons = persons;
    this.recipients = recipients;
  }

  /** Those of the request's environment; of all, where it has none. */
  List<Recipient> of(Request request) {
    return environments.all().stream()
        .map(Environment::name)
        .filter(name -> request.environment() == null || name.equals(request.environment()))
        .flatMap(name -> merkantile.ofProvider(name, request.organisation()).stream())
        .flatMap(data -> data.notificationPoints().stream())
        .distinct()
        .flatMap(this::recipients)
        .toList();
  }

  private Stream<Recipient> recipients(String email) {
    var inSlack =
        persons.byEmail(email).map(Person::id).map(recipients::person).stream()
            .filter(Recipient::isReachable);
    return Stream.concat(Stream.of(recipients.point(email)), inSlack);
  }
}

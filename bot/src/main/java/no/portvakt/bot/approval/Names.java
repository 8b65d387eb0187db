package no.portvakt.bot.approval;

import java.util.UUID;
import no.portvakt.registry.person.Person;
import no.portvakt.registry.person.Persons;
import org.springframework.stereotype.Component;

/** The names of persons. */
@Component
class Names {

  private final Persons persons;

  Names(Persons persons) {
    this.persons = persons;
  }

  String of(UUID person) {
    return persons.find(person).map(Person::name).orElse("?");
  }
}

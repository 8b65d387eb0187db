package no.portvakt.registry.api;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.organisation.Organisations;
import org.springframework.stereotype.Component;

/** What the organisations in an answer are called: one question for a page. */
@Component
class PartyNames {

  private final Organisations organisations;

  PartyNames(Organisations organisations) {
    this.organisations = organisations;
  }

  <T, A> List<A> with(
      List<T> items,
      Function<T, Stream<OrganisationNumber>> numbers,
      BiFunction<T, Map<OrganisationNumber, String>, A> answer) {
    var names = organisations.names(items.stream().flatMap(numbers).collect(toUnmodifiableSet()));
    return items.stream().map(item -> answer.apply(item, names)).toList();
  }
}

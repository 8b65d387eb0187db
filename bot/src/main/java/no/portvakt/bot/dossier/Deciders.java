package no.portvakt.bot.dossier;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.text.Wording;
import no.portvakt.registry.person.Person;

/** Who is to decide about a request: the organisation's own by name, others by their role. */
final class Deciders {

  private Deciders() {}

  static String of(Dossier dossier, Wording wording) {
    var approval = dossier.approval();
    if (approval == null) {
      return "";
    }
    var named =
        approval.deciding().stream()
            .flatMap(role ->
                role.runsInstallation()
                    ? Stream.of(wording.text("deciders." + role))
                    : own(dossier).stream().map(Person::name))
            .toList();
    return named.isEmpty()
        ? wording.text("deciders." + approval.approverRole())
        : String.join(", ", named);
  }

  /** The organisation's Hovedadministrators who may decide: all but whom it is about. */
  static List<Person> own(Dossier dossier) {
    return dossier.administrators().stream()
        .filter(person -> !person.id().equals(dossier.concerned().id()))
        .toList();
  }
}

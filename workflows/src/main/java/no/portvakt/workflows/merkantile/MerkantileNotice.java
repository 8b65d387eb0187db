package no.portvakt.workflows.merkantile;

import java.util.List;
import java.util.UUID;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Person;

/**
 * Merkantile data should be confirmed anew, or filled in: those of one organisation that fell due
 * together.
 *
 * @param id the same however often it is tried
 * @param organisation whose people keep them
 * @param kept what they are, at least one
 * @param keepers who can confirm them
 * @param points the addresses of the notification points, to be told when nobody has confirmed;
 *     there are none where nothing is filled in
 */
public record MerkantileNotice(
    UUID id,
    Stage stage,
    String environment,
    OrganisationNumber organisation,
    List<KeptMerkantile> kept,
    List<Person> keepers,
    List<String> points) {

  /** How far it has come. */
  public enum Stage {
    /** The keepers are asked. */
    ASKED,
    /** There is no keeper, or none has done it: notification points and servicedesk are told. */
    ESCALATED
  }

  /** Whether nobody has filled them in yet; else there are all of them. */
  public boolean isOfMissing() {
    return kept.getFirst().data().isEmpty();
  }

  public MerkantileNotice {
    kept = List.copyOf(kept);
    keepers = List.copyOf(keepers);
    points = List.copyOf(points);
  }
}

package no.portvakt.registry.merkantile;

import java.time.Instant;
import java.util.List;

/** The merkantile data of an organisation, and when it last confirmed them. */
public record MerkantileData(
    Invoice invoice, List<String> notificationPoints, Instant confirmedAt) {

  public MerkantileData {
    notificationPoints = List.copyOf(notificationPoints);
  }
}

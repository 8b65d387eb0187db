package no.portvakt.workflows.merkantile;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import no.portvakt.registry.audit.Actor;
import no.portvakt.registry.audit.Cause;
import no.portvakt.registry.merkantile.ConfirmOutcome;
import no.portvakt.registry.merkantile.Merkantile;
import no.portvakt.registry.merkantile.MerkantileForm;
import no.portvakt.registry.merkantile.SaveOutcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves merkantile data, or confirms them, for a person who may. */
@Component
public class KeepMerkantile {

  private final Merkantile merkantile;
  private final MerkantileKeepers keepers;
  private final MerkantileMeters meters;

  KeepMerkantile(Merkantile merkantile, MerkantileKeepers keepers, MerkantileMeters meters) {
    this.merkantile = merkantile;
    this.keepers = keepers;
    this.meters = meters;
  }

  /** Replaces all of them. */
  @Transactional
  public MerkantileAnswer save(MerkantileRef ref, MerkantileForm form, UUID person) {
    return meters.saved(
        admitted(
            ref,
            person,
            () ->
                switch (save(ref, form, by(person))) {
                  case SaveOutcome.Refused(var violations) ->
                      new MerkantileAnswer.Refused(violations);
                  case SaveOutcome.Saved _ -> new MerkantileAnswer.Saved(standing(ref));
                }));
  }

  /**
   * Says that they are right as they stand.
   *
   * @param shown when those that the person looked at were confirmed
   */
  @Transactional
  public MerkantileAnswer confirm(MerkantileRef ref, Instant shown, UUID person) {
    return meters.confirmed(
        admitted(
            ref,
            person,
            () ->
                switch (confirm(ref, shown, by(person))) {
                  case ConfirmOutcome.Confirmed _ -> new MerkantileAnswer.Confirmed(standing(ref));
                  case ConfirmOutcome.Refused(var violations) ->
                      new MerkantileAnswer.Refused(violations);
                  case ConfirmOutcome.Stale _ -> new MerkantileAnswer.Stale(standing(ref));
                  case ConfirmOutcome.Missing _ -> new MerkantileAnswer.Gone();
                }));
  }

  /** The data as they stand, or why the person may not change them: to know before asking. */
  public Admission admission(MerkantileRef ref, UUID person) {
    return keepers
        .find(ref)
        .<Admission>map(kept ->
            keepers.may(person, kept)
                ? new Admission.Admitted(kept)
                : new Admission.Barred(new MerkantileAnswer.NotAllowed(kept)))
        .orElseGet(() -> new Admission.Barred(new MerkantileAnswer.Gone()));
  }

  private MerkantileAnswer admitted(
      MerkantileRef ref, UUID person, Supplier<MerkantileAnswer> change) {
    return switch (admission(ref, person)) {
      case Admission.Admitted _ -> change.get();
      case Admission.Barred(var why) -> why;
    };
  }

  private static Cause by(UUID person) {
    return Cause.of(new Actor.Person(person));
  }

  private KeptMerkantile standing(MerkantileRef ref) {
    return keepers.find(ref).orElseThrow();
  }

  private SaveOutcome save(MerkantileRef ref, MerkantileForm form, Cause cause) {
    var client = ref.client();
    return client == null
        ? merkantile.saveProvider(ref.environment(), ref.organisation(), form, cause)
        : merkantile.saveClient(ref.environment(), client, form, cause);
  }

  private ConfirmOutcome confirm(MerkantileRef ref, Instant shown, Cause cause) {
    var client = ref.client();
    return client == null
        ? merkantile.confirmProvider(ref.environment(), ref.organisation(), shown, cause)
        : merkantile.confirmClient(ref.environment(), client, shown, cause);
  }

  /** Whether a person may change merkantile data. */
  public sealed interface Admission {

    record Admitted(KeptMerkantile kept) implements Admission {}

    record Barred(MerkantileAnswer why) implements Admission {}
  }
}

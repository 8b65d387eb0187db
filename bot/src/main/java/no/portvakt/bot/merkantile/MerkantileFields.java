package no.portvakt.bot.merkantile;

import java.util.List;
import java.util.stream.Stream;
import no.portvakt.bot.block.Entered;
import no.portvakt.bot.block.Form;
import no.portvakt.bot.block.Form.Field;
import no.portvakt.registry.merkantile.MerkantileData;
import no.portvakt.registry.merkantile.MerkantileForm;

/** The fields for invoice and notification points, by the names that violations use. */
public final class MerkantileFields {

  private static final int LONGEST = 100;
  private static final int LONGEST_LIST = 2600;
  private static final int LONGEST_NUMBER = 20;

  private MerkantileFields() {}

  public static MerkantileForm empty() {
    return new MerkantileForm("", "", List.of(), "", "", "", List.of());
  }

  public static MerkantileForm of(MerkantileData data) {
    var invoice = data.invoice();
    return new MerkantileForm(
        invoice.recipient(),
        invoice.organisationNumber().value(),
        invoice.addressLines(),
        invoice.postcode(),
        invoice.city(),
        invoice.reference(),
        data.notificationPoints());
  }

  /** Adds the fields, filled in as far as is known. */
  public static Form add(Form form, MerkantileForm known, boolean required) {
    return form.text(field("recipient", "recipient", required), LONGEST, known.recipient())
        .text(
            field("organisationNumber", "organisation-number", required),
            LONGEST_NUMBER,
            known.organisationNumber())
        .paragraph(
            field("addressLines", "address", required),
            3 * LONGEST,
            String.join("\n", known.addressLines()))
        .text(field("postcode", "postcode", required), 4, known.postcode())
        .text(field("city", "city", required), LONGEST, known.city())
        .text(field("reference", "reference", required), LONGEST, known.reference())
        .paragraph(
            field("notificationPoints", "notification", required),
            LONGEST_LIST,
            String.join("\n", known.notificationPoints()));
  }

  public static MerkantileForm in(Entered entered) {
    return new MerkantileForm(
        entered.line("recipient"),
        entered.line("organisationNumber"),
        List.of(entered.text("addressLines").split("\n", -1)),
        entered.line("postcode"),
        entered.line("city"),
        entered.line("reference"),
        entered.parts("notificationPoints"));
  }

  /** Whether nothing was filled in. */
  public static boolean isEmpty(MerkantileForm form) {
    return Stream.of(
                form.recipient(),
                form.organisationNumber(),
                form.postcode(),
                form.city(),
                form.reference())
            .allMatch(String::isEmpty)
        && form.addressLines().isEmpty()
        && form.notificationPoints().isEmpty();
  }

  private static Field field(String id, String key, boolean required) {
    return required
        ? Field.required(id, "merkantile." + key)
        : Field.optional(id, "merkantile." + key);
  }
}

package no.portvakt.registry.scope;

import java.util.Optional;
import java.util.regex.Pattern;
import no.portvakt.registry.prefix.PrefixName;

/**
 * The name of a scope, {@code prefix:subscope}, which never changes. The form of a subscope is not
 * published; this is the common part of what Altinn, NAV and Kartverket accept, in linear time.
 */
public record ScopeName(String value) {

  public static final int LONGEST_SUBSCOPE = 200;

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9]{2,20}:[a-zæøå0-9]+(?:[/:._-][a-zæøå0-9]+)*+");
  private static final Pattern DELEGABLE =
      Pattern.compile("[a-z0-9]+:(?=[a-z0-9/]{2})[a-z0-9]++(?:/[a-z0-9]++)*+(?:\\.[a-z0-9]++)?");

  public ScopeName {
    if (!isName(value)) {
      throw new IllegalArgumentException("not the name of a scope");
    }
  }

  public static ScopeName of(PrefixName prefix, String subscope) {
    return new ScopeName(prefix + ":" + subscope);
  }

  public static Optional<ScopeName> parse(String value) {
    return isName(value) ? Optional.of(new ScopeName(value)) : Optional.empty();
  }

  public PrefixName prefix() {
    return new PrefixName(value.substring(0, value.indexOf(':')));
  }

  public String subscope() {
    return value.substring(value.indexOf(':') + 1);
  }

  /** Whether Altinn can delegate a scope of this name. */
  public boolean isDelegable() {
    return DELEGABLE.matcher(value).matches();
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isName(String value) {
    return value.length() <= PrefixName.LONGEST + 1 + LONGEST_SUBSCOPE
        && FORM.matcher(value).matches()
        && value.length() - value.indexOf(':') - 1 <= LONGEST_SUBSCOPE;
  }
}

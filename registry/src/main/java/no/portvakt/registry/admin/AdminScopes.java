package no.portvakt.registry.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.portvakt.registry.prefix.PrefixName;
import no.portvakt.registry.scope.ScopeName;

/**
 * The scopes that open the self-service API (Digdir's guide to its admin API), on the reserved
 * prefix {@code idporten} of the organisation that runs the installation.
 */
public final class AdminScopes {

  public static final String SCOPES_READ = "idporten:scopes.read";
  public static final String SCOPES_WRITE = "idporten:scopes.write";
  public static final String CLIENTS_READ = "idporten:dcr.read";
  public static final String CLIENTS_WRITE = "idporten:dcr.write";
  public static final String CLIENTS_MODIFY = "idporten:dcr.modify";

  /** For clients that a supplier makes for its customers; Digdir gives it to few. */
  public static final String SUPPLIER = "idporten:dcr.supplier";

  public static final String ON_BEHALF_OF = "idporten:dcr/onbehalfof.write";

  /** As Digdir's guide spells the former. */
  public static final String ON_BEHALF_OF_TOO = "idporten:dcr/onbehalfof:write";

  /** Ours: to register prefixes. Only the organisation that runs the installation has it. */
  public static final String ADMINISTRATION = "idporten:scopes.admin";

  static final PrefixName PREFIX = new PrefixName("idporten");

  private static final Map<String, String> DESCRIPTIONS = new LinkedHashMap<>();

  static {
    DESCRIPTIONS.put(SCOPES_READ, "Read scopes, and who has access to them");
    DESCRIPTIONS.put(
        SCOPES_WRITE, "Create and change scopes and delegation schemes, give and take away access");
    DESCRIPTIONS.put(CLIENTS_READ, "Read clients, their keys, and delegations");
    DESCRIPTIONS.put(
        CLIENTS_WRITE,
        "Create, change and deactivate clients and their keys, give and end delegations");
    DESCRIPTIONS.put(CLIENTS_MODIFY, "Change the keys of clients");
    DESCRIPTIONS.put(ON_BEHALF_OF, "Change on-behalf-of registrations");
    DESCRIPTIONS.put(ON_BEHALF_OF_TOO, "Change on-behalf-of registrations");
    DESCRIPTIONS.put(SUPPLIER, "Create, change and deactivate clients of customers");
    DESCRIPTIONS.put(ADMINISTRATION, "Register and remove prefixes");
  }

  private AdminScopes() {}

  /** All of them, with what they are for. */
  static Map<ScopeName, String> all() {
    var all = new LinkedHashMap<ScopeName, String>();
    DESCRIPTIONS.forEach((scope, description) -> all.put(new ScopeName(scope), description));
    return all;
  }

  /** Those of one admin client. */
  static List<ScopeName> of(boolean supplier, boolean runsInstallation) {
    return all().keySet().stream()
        .filter(scope -> supplier || !scope.value().equals(SUPPLIER))
        .filter(scope -> runsInstallation || !scope.value().equals(ADMINISTRATION))
        .toList();
  }
}

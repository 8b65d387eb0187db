package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import no.portvakt.registry.prefix.Prefixes;
import no.portvakt.registry.support.AuditView;
import no.portvakt.registry.support.Some;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiIT
class PrefixesApiIT {

  private static final String ADMINISTRATION = "/internal/api/v1/scope_prefix";
  private static final String ADMIN_SCOPE = "idporten:scopes.admin";

  @Autowired Admins admins;
  @Autowired Prefixes prefixes;
  @Autowired JdbcClient jdbc;

  private Api digdir;
  private Api owner;
  private final String name = Some.prefix();

  @BeforeEach
  void runTheInstallation() {
    digdir = admins.api("ver2", admins.installation(), ADMIN_SCOPE);
    owner = admins.someone("ver2");
  }

  @Test
  void aPrefixIsRegisteredAndSeenByItsOwnerAndEverybody() {
    var answer = register(name).isOk();

    assertThat(answer.json().propertyNames())
        .containsExactly(
            "prefix", "owner_orgno", "organization_name", "active", "created", "last_updated");
    assertThat(answer.text("organization_name")).isEqualTo("Etat " + owner.organisation());
    assertThat(owner.get("/api/v1/prefix").isOk().texts("prefix")).containsExactly(name);
    assertThat(owner.withoutToken().get("/api/v1/prefix/all").isOk().texts("prefix"))
        .contains(name, "idporten");
    assertThat(digdir.get(ADMINISTRATION).isOk().texts("prefix")).contains(name);
    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name).getFirst())
        .contains("client:ver2/admin-" + digdir.organisation());
  }

  @Test
  void whoHasNoPrefixGetsAnEmptyList() {
    assertThat(owner.get("/api/v1/prefix").isOk().body()).isEqualTo("[]");
    register(name).isOk();
    assertThat(owner.in("ver1").withoutToken().get("/api/v1/prefix/all").texts("prefix"))
        .doesNotContain(name);
  }

  @Test
  void onAPrefixThatIsSwitchedOffNoScopeIsMade() {
    register(name).isOk();
    var scope = new Provider(owner, name).body("a");

    digdir.put(ADMINISTRATION + "/" + name, "{\"active\": false}").isOk();
    owner.post("/api/v1/scopes", scope).isRefused(403, "access_denied");
    digdir.put(ADMINISTRATION + "/" + name, "{\"active\": true}").isOk();
    owner.post("/api/v1/scopes", scope).isOk();

    assertThat(AuditView.of(jdbc, "prefix:ver2/" + name))
        .extracting(entry -> entry.substring(0, entry.indexOf(' ')))
        .containsExactly("prefix.registered", "prefix.deactivated", "prefix.activated");
  }

  @Test
  void aPrefixIsSwitchedOffWhenNoScopeDependsOnItAndStaysTaken() {
    register(name).isOk();
    var scope = new Provider(owner, name).scope("a");

    digdir.delete(ADMINISTRATION + "/" + name).isRefused(409, "conflict").saying("1");
    digdir.put(ADMINISTRATION + "/" + name, "{\"active\": false}").isRefused(409, "conflict");
    owner.delete("/api/v1/scopes" + Provider.query(scope)).isOk();
    digdir.delete(ADMINISTRATION + "/" + name).is(204);

    assertThat(owner.get("/api/v1/prefix").json().get(0).get("active").asBoolean()).isFalse();
    register(name).isRefused(409, "conflict");
    digdir.delete(ADMINISTRATION + "/nosuch").isRefused(404, "not_found");
  }

  @Test
  void aTakenPrefixIsRefusedWithoutAWordAboutWhoHasIt() {
    register(name).isOk();

    var answer =
        digdir
            .post(ADMINISTRATION, body(name, admins.someone("ver2")))
            .isRefused(409, "conflict")
            .about("prefix");

    assertThat(answer.body()).doesNotContain(owner.organisation().value());
  }

  @Test
  void reservedPrefixesAreForWhoeverRunsTheInstallation() {
    register("digdir").isRefused(400, "invalid_request").about("prefix");

    assertThat(digdir.post(ADMINISTRATION, body("difi", digdir)).status()).isIn(200, 409);
  }

  @Test
  void anOwnerMustBeRegisteredAndNeverChanges() {
    digdir
        .post(
            ADMINISTRATION,
            "{\"prefix\": \"%s\", \"owner_orgno\": \"%s\"}"
                .formatted(name, Some.organisationNumber()))
        .isRefused(400, "invalid_request")
        .about("owner_orgno");
    register(name).isOk();
    digdir
        .put(ADMINISTRATION + "/" + name, "{\"owner_orgno\": \"991825827\"}")
        .isRefused(400, "invalid_request")
        .about("owner_orgno");
    digdir
        .put(ADMINISTRATION + "/" + name, "{\"prefix\": \"other\"}")
        .isRefused(400, "invalid_request")
        .about("prefix");
    digdir.put(ADMINISTRATION + "/nosuch", "{}").isRefused(404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "NAV", "na-v", "a12345678901234567890", ""})
  void whatIsNoPrefixIsRefused(String text) {
    register(text).isRefused(400, "invalid_request").about("prefix");
  }

  @Test
  void administrationIsForWhoeverRunsTheInstallationOnly() {
    owner.get(ADMINISTRATION).isRefused(403, "insufficient_scope").saying(ADMIN_SCOPE);
    owner.post(ADMINISTRATION, body(name, owner)).isRefused(403, "insufficient_scope");
    owner.put(ADMINISTRATION + "/" + name, "{}").isRefused(403, "insufficient_scope");
    owner.delete(ADMINISTRATION + "/" + name).isRefused(403, "insufficient_scope");
    owner.withoutToken().get(ADMINISTRATION).isRefused(401, "invalid_token");
  }

  @Test
  void allPrefixesAreGivenWholeOrInPages() {
    register(name).isOk();

    var pages = digdir.pages("/api/v1/prefix/all?limit=1");

    assertThat(pages.stream().flatMap(page -> page.texts("prefix").stream()).toList())
        .isSorted()
        .contains(name)
        .isEqualTo(digdir.get("/api/v1/prefix/all").texts("prefix"));
  }

  private Answer register(String prefix) {
    return digdir.post(ADMINISTRATION, body(prefix, owner));
  }

  private static String body(String prefix, Api owner) {
    return "{\"prefix\": \"%s\", \"owner_orgno\": \"%s\"}".formatted(prefix, owner.organisation());
  }
}

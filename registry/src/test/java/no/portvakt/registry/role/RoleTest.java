package no.portvakt.registry.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoleTest {

  @Test
  void aMainAdministratorIsAMember() {
    assertThat(Role.MAIN_ADMINISTRATOR.implies(Role.MEMBER)).isTrue();
    assertThat(Role.MEMBER.implies(Role.MAIN_ADMINISTRATOR)).isFalse();
  }

  @Test
  void anApiAccessAdministratorIsAMemberAndWhatAMainAdministratorIsToo() {
    assertThat(Role.API_ADMINISTRATOR.implies(Role.MEMBER)).isTrue();
    assertThat(Role.MAIN_ADMINISTRATOR.implies(Role.API_ADMINISTRATOR)).isTrue();
    assertThat(Role.API_ADMINISTRATOR.implies(Role.MAIN_ADMINISTRATOR)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MAIN_ADMINISTRATOR", "API_ADMINISTRATOR"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyOtherRoleImpliesOnlyItself(Role role) {
    assertThat(Arrays.stream(Role.values()).filter(role::implies)).containsExactly(role);
  }
}

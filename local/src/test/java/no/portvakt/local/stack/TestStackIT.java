package no.portvakt.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestStackIT {

  @Test
  void gives_each_asker_an_empty_database_of_one_server() {
    var one = TestStack.postgres().newDatabase();
    var other = TestStack.postgres().newDatabase();

    assertThat(one.url()).isNotEqualTo(other.url());
  }
}

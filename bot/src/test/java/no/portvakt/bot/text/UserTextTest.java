package no.portvakt.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserTextTest {

  @Test
  void keepsWhatPeopleSee() {
    var text = "Kart & <tegn> *til* `alle` æøåÆØÅ 🙂 日本\nlinje to";

    assertThat(UserText.clean(text)).isEqualTo(text);
  }

  @Test
  void takesAwayWhatChangesTheRestUnseen() {
    assertThat(UserText.clean("a\u202Eb\u2066c\u200Bd\uFEFFe\u0000f\u0007g")).isEqualTo("abcdefg");
  }

  @Test
  void keepsAJoinedEmojiWholeButNoOtherJoiner() {
    assertThat(UserText.clean("👩‍💻")).isEqualTo("👩‍💻");
    assertThat(UserText.clean("a\u200Db")).isEqualTo("ab");
  }

  @Test
  void makesLettersOfMarksOneCharacter() {
    assertThat(UserText.clean("A\u030A a\u030A")).isEqualTo("Å å");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(UserText.clean("a\uD83Db")).isEqualTo("a\uFFFDb");
  }

  @Test
  void endsEveryLineAlike() {
    assertThat(UserText.clean("a\r\nb\rc\u2028d")).isEqualTo("a\nb\nc\nd");
    assertThat(UserText.line(" a\r\nb ")).isEqualTo("a b");
  }

  @Test
  void cutsBetweenCharactersAndSaysSo() {
    assertThat(UserText.cut("🙂🙂🙂", 3)).isEqualTo("🙂🙂🙂");
    assertThat(UserText.cut("🙂🙂🙂🙂", 3)).isEqualTo("🙂🙂…");
  }

  @Test
  void escapesWhatSlackWouldRead() {
    assertThat(UserText.escape("<!channel> & <@U1>"))
        .isEqualTo("&lt;!channel&gt; &amp; &lt;@U1&gt;");
    assertThat(UserText.unescape(UserText.escape("<a> &amp; b"))).isEqualTo("<a> &amp; b");
  }
}

package no.portvakt.registry.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ListingTest {

  private static final int MANY = 2_500;

  private final List<Keyset> asked = new ArrayList<>();
  private final Listing<String, String> listing = new Listing<>(this::page, List::copyOf);
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/ver2/clients");

  @BeforeEach
  void begin() {
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void end() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void aWholeListIsReadPageByPageAsItIsSent() {
    var body = Objects.requireNonNull(listing.answer(new Paging("", null)).getBody());

    assertThat(asked).hasSize(1);
    var items = new ArrayList<String>();
    body.forEach(items::add);
    assertThat(items).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(asked).hasSize(3).allMatch(wanted -> wanted.limit() == Keyset.MOST);
  }

  @Test
  void aPageLinksToTheNextWithTheRestOfTheQueryAsItIs() {
    request.setQueryString("inactive=true&limit=2&after=k0004");

    var answer = listing.answer(new Paging("k0004", 2));

    assertThat(answer.getBody()).containsExactly("k0005", "k0006");
    assertThat(answer.getHeaders().getFirst("Link"))
        .isEqualTo("<?inactive=true&limit=2&after=k0006>; rel=\"next\"");
  }

  @Test
  void theLastPageLinksNowhere() {
    assertThat(listing.answer(new Paging("k2497", 2)).getHeaders().getFirst("Link")).isNull();
  }

  private Page<String> page(Keyset wanted) {
    asked.add(wanted);
    var found =
        IntStream.range(0, MANY)
            .mapToObj("k%04d"::formatted)
            .filter(key -> key.compareTo(wanted.after()) > 0)
            .limit(wanted.limit() + 1)
            .toList();
    return Page.of(found, wanted, key -> key);
  }
}

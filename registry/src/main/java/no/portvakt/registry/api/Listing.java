package no.portvakt.registry.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import no.portvakt.registry.Keyset;
import no.portvakt.registry.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A list in one answer: one page with a link to the next (RFC 8288), or page after page until the
 * end, of which no more than one is in memory.
 *
 * @param pages reads the page that is wanted
 * @param answers makes of a page's items what is sent
 */
record Listing<T, A>(Function<Keyset, Page<T>> pages, Function<List<T>, List<A>> answers) {

  ResponseEntity<Iterable<A>> answer(Paging paging) {
    if (paging.limit() == null) {
      return ResponseEntity.ok(from(paging.first()));
    }
    var page = pages.apply(paging.first());
    var answer = ResponseEntity.ok();
    if (page.next() != null) {
      answer.header(HttpHeaders.LINK, "<" + following(page.next()) + ">; rel=\"next\"");
    }
    return answer.body(answers.apply(page.items()));
  }

  /** All that follow; the first page is read at once, while a failure can still be answered. */
  Iterable<A> from(Keyset start) {
    var first = pages.apply(start);
    var items = answers.apply(first.items());
    return () -> new Walk(items, first.following(Keyset.MOST));
  }

  /** The same query with another beginning; relative, so that it holds behind any proxy. */
  private static String following(String key) {
    var query =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam(Paging.AFTER, encoded(key))
            .build()
            .getQuery();
    return "?" + query;
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }

  /** Reads on when the page at hand is used up. */
  private final class Walk implements Iterator<A> {

    private Iterator<A> page;
    private Optional<Keyset> following;

    private Walk(List<A> first, Optional<Keyset> following) {
      this.page = first.iterator();
      this.following = following;
    }

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && following.isPresent()) {
        var next = pages.apply(following.get());
        page = answers.apply(next.items()).iterator();
        following = next.following(Keyset.MOST);
      }
      return page.hasNext();
    }

    @Override
    public A next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return page.next();
    }
  }
}

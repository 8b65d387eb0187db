package no.portvakt.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list, and the key to go on after; none when the list ends here. */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** From one item more than wanted, which tells whether there are more. */
  public static <T> Page<T> of(List<T> found, Keyset wanted, Function<T, String> key) {
    if (found.size() <= wanted.limit()) {
      return new Page<>(found, null);
    }
    var items = found.subList(0, wanted.limit());
    return new Page<>(items, key.apply(items.getLast()));
  }

  /** All that there are, page after page: for what there are few of. */
  public static <T> List<T> all(Function<Keyset, Page<T>> pages) {
    var all = new ArrayList<T>();
    forEach(pages, all::add);
    return List.copyOf(all);
  }

  /** Does it to each item, page after page to the end, of which one is in memory. */
  public static <T> void forEach(Function<Keyset, Page<T>> pages, Consumer<T> act) {
    var wanted = Optional.of(Keyset.first(Keyset.MOST));
    while (wanted.isPresent()) {
      var page = pages.apply(wanted.get());
      page.items().forEach(act);
      wanted = page.following(Keyset.MOST);
    }
  }

  /** The part that follows, if any. */
  public Optional<Keyset> following(int limit) {
    return Optional.ofNullable(next).map(key -> new Keyset(key, limit));
  }
}

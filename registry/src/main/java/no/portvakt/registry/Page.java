package no.portvakt.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

  /** All items of a list, of which no more than a page is in memory. */
  public static <T> Stream<T> walk(Function<Keyset, Page<T>> list) {
    return walk(Keyset.MOST, list);
  }

  /** The same in pages of {@code size}, for whoever may not want all. */
  public static <T> Stream<T> walk(int size, Function<Keyset, Page<T>> list) {
    return Stream.iterate(
            Optional.of(list.apply(Keyset.first(size))),
            Optional::isPresent,
            page -> page.flatMap(read -> read.following(size)).map(list))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items().stream());
  }

  /** The part that follows, if any. */
  public Optional<Keyset> following(int limit) {
    return Optional.ofNullable(next).map(key -> new Keyset(key, limit));
  }
}

package no.portvakt.registry.key;

/** How the fields of a key are called: {@code kid} when it is the only one, {@code keys[0].kid}. */
record Field(String self, String prefix) {

  static final Field ONLY = new Field("key", "");

  static Field of(int index) {
    var self = "keys[" + index + "]";
    return new Field(self, self + ".");
  }

  String member(String name) {
    return prefix + name;
  }
}

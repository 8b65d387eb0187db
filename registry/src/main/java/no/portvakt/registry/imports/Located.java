package no.portvakt.registry.imports;

/** An entry of a file and the line it begins on. */
record Located<T>(int line, T entry) {}

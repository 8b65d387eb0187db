package no.portvakt.local.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Java program, run by the same JDK as ours.
 *
 * @param flags for the JVM
 */
public record JavaProgram(
    List<String> flags, List<Path> classPath, String mainClass, List<String> arguments) {

  /**
   * The class path of a module as Maven built it: its own classes in the jar that Spring Boot did
   * not repack, and what its file {@code classpath} lists. Classes load twice as fast as from
   * within the repacked jar.
   *
   * @param built the module's {@code target}
   */
  public static List<Path> classPath(Path built) {
    try (var files = Files.list(built)) {
      var own = files.filter(file -> file.toString().endsWith(".jar.original"));
      var others =
          Stream.of(Files.readString(built.resolve("classpath")).split(File.pathSeparator));
      return Stream.concat(own, others.map(Path::of)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars of a folder, always in the same order. */
  public static List<Path> jars(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> command() {
    return command(List.of());
  }

  List<String> command(List<String> moreFlags) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(moreFlags);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /** Changes with anything that makes it another program to the JVM. */
  String fingerprint() {
    var jars = classPath.stream().map(JavaProgram::stamp).collect(Collectors.joining("\n"));
    var all =
        String.join("\n", System.getProperty("java.vm.version"), flags.toString(), mainClass, jars);
    return mainClass.substring(mainClass.lastIndexOf('.') + 1)
        + "-"
        + UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  private static String stamp(Path jar) {
    try {
      return jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

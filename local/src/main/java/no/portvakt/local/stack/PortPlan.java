package no.portvakt.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Chooses ports on the loopback address. */
@FunctionalInterface
public interface PortPlan {

  /** A free port, the wanted one if it can be. */
  int port(String purpose, int wanted);

  /** Ports that nobody else takes meanwhile. */
  static PortPlan anyFree() {
    return ServerPorts.OF_THIS_PROGRAM;
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}

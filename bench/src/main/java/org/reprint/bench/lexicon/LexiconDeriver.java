package org.reprint.bench.lexicon;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import net.sf.extjwnl.JWNLException;

/// Derives the engine's lexicon from WordNet 3.1: `LexiconDeriver FILE DATA_DIR`.
///
/// The file belongs at `engine/src/main/resources/org/reprint/align/lexicon.bin`. Which rarer words
/// enter is settled by the stories of `DATA_DIR/corpora`; nothing else is taken from there. Every
/// run on the same data writes the same bytes. It takes less than a minute.
public final class LexiconDeriver {
  private LexiconDeriver() {}

  /// Writes the lexicon and says how large it is.
  ///
  /// @param args the file to write, the data folder
  /// @throws JWNLException if WordNet cannot be read
  /// @throws IOException if the corpora cannot be read or the file cannot be written
  public static void main(String[] args) throws JWNLException, IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException(
          "usage: LexiconDeriver FILE DATA_DIR, got " + args.length + " arguments");
    }
    Set<String> frequent = NewsWords.frequent(Path.of(args[1], "corpora"));
    Map<String, Derivation.Row> rows = new Derivation(WordNet.read()).rows(frequent);
    byte[] bytes = new LexiconFile(rows).bytes();
    Files.write(Path.of(args[0]), bytes);
    PrintStream out = System.out;
    out.println(rows.size() + " forms, " + bytes.length + " bytes");
  }
}

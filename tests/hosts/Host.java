// SPDX-License-Identifier: MIT
// Host [--dir=GUEST=DIR]... MODULE [ARGUMENT]...: runs a WASI module by Chicory.
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.Parser;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

public class Host {
	public static void main(String[] words) {
		PrintStream out = new PrintStream(new BufferedOutputStream(System.out));
		WasiOptions.Builder options = WasiOptions.builder()
			.withStdin(System.in).withStdout(out).withStderr(System.err);
		int at = 0, status = 0;

		for (; words[at].startsWith("--dir="); at++) {
			String dir = words[at].substring(6);
			int equals = dir.lastIndexOf('=');

			options.withDirectory(dir.substring(0, equals), Path.of(dir.substring(equals + 1)));
		}
		File module = new File(words[at]);
		List<String> arguments = new ArrayList<>(List.of(words).subList(at, words.length));

		arguments.set(0, module.getName().replaceFirst("\\.wasm$", ""));
		options.withArguments(arguments);
		try (WasiPreview1 wasi = WasiPreview1.builder().withOptions(options.build()).build()) {
			Instance.builder(Parser.parse(module))
				.withImportValues(ImportValues.builder().addFunction(wasi.toHostFunctions()).build())
				.build();
		} catch (WasiExitException e) {
			status = e.exitCode();
		}
		out.flush();
		System.exit(status);
	}
}

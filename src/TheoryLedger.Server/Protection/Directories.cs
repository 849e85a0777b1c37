using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace TheoryLedger.Server.Protection;

/// <summary>Makes names last: a file that was synced can still lose its name in a power cut, unless its directory is synced too.</summary>
public static class Directories
{
    public static void Sync(string path)
    {
        // Windows writes names through its own journal, and opens no directory for this.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const int ReadOnly = 0;
        using var directory = new SafeFileHandle(Open(path, ReadOnly), ownsHandle: true);
        if (directory.IsInvalid)
        {
            throw new IOException($"{path} cannot be synced.", new Win32Exception());
        }

        RandomAccess.FlushToDisk(directory);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}

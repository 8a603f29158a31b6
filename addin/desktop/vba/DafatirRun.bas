Attribute VB_Name = "DafatirRun"
Option Explicit

Private Const StillRunning As Long = 259
Private Const WatchSeconds As Long = 2
Private Process As LongPtr

' A click: something is seen at once, Python starts, and Excel is free again.
Public Sub StartCommand(ByVal Code As String, ByVal NeedsWorkbook As Boolean)
    If IsRunning() Then
        OfferToStop
    ElseIf NeedsWorkbook And Not DafatirWindows.HasWorkbook() Then
        DafatirWords.Tell "no_workbook", ""
    Else
        StartPython "addin.desktop.run " & Code, DafatirWords.Word(Code & ".label")
    End If
End Sub

Public Sub StartSelfTest()
    If IsRunning() Then
        OfferToStop
    Else
        DafatirSelfTest.WriteReport
        StartPython "addin.desktop.self_test", DafatirWords.Word("self_test.label")
    End If
End Sub

' Asked before all else: the workbook is away for a moment while a command works on its file.
Private Sub OfferToStop()
    If DafatirWords.Confirm("busy") Then
        DafatirWindows.WriteText StopFile(), "stop=yes" & vbCrLf
    End If
End Sub

' Python looks here while nothing is written yet.
Private Function StopFile() As String
    StopFile = DafatirWindows.LocalFolder() & "\Dafatir\stop.txt"
End Function

' Looks after the running Python until it has ended.
Public Sub Watch()
    If IsRunning() Then
        DafatirWindows.CallLater "DafatirRun.Watch", WatchSeconds
    End If
End Sub

' One that ended badly is told, and never waited for.
Private Function IsRunning() As Boolean
    Dim Code As Long
    If Process = 0 Then
        Exit Function
    End If
    Code = DafatirWindows.ExitCode(Process)
    If Code = StillRunning Then
        IsRunning = True
        Exit Function
    End If
    DafatirWindows.CloseProcess Process
    Process = 0
    DafatirWindows.DrawScreen
    If Code <> 0 Then
        DafatirWindows.ShowStatus ""
        DafatirWords.Tell "failed", DafatirWindows.LocalFolder() & "\Dafatir"
    End If
End Function

Private Sub StartPython(ByVal Words As String, ByVal Title As String)
    Dim Python As String
    Python = DafatirSettings.Setting("python")
    If Not DafatirWindows.FileExists(Python) Then
        DafatirWords.Tell "no_python", Python
        Exit Sub
    End If
    If DafatirWindows.ReadText(StopFile()) <> "" Then
        DafatirWindows.WriteText StopFile(), ""
    End If
    DafatirWindows.ShowStatus Replace(DafatirWords.Word("working"), "{1}", Title)
    Process = DafatirWindows.StartProcess(Python, _
        DafatirSettings.CommandLine(Python, Words & " " & DafatirWindows.ExcelWindow()), _
        DafatirSettings.FolderOf(Python))
    If Process = 0 Then
        DafatirWindows.ShowStatus ""
        DafatirWords.Tell "no_start", Python
    Else
        DafatirWindows.CallLater "DafatirRun.Watch", WatchSeconds
    End If
End Sub
